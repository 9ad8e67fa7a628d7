package io.alliancemetrics.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is wrong with objects for Kubernetes, as sentences: against the published types, and this project's own rules. */
final class KubernetesObjects {
    private static final String FLINK = "flink.apache.org/v1beta1 FlinkDeployment";
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("apps/v1 StatefulSet", StatefulSet.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("rbac.authorization.k8s.io/v1 Role", Role.class),
            Map.entry("rbac.authorization.k8s.io/v1 RoleBinding", RoleBinding.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class),
            Map.entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class));
    private static final FlinkDeploymentSchema FLINK_SCHEMA = FlinkDeploymentSchema.load();

    private final List<JsonNode> objects;
    private final Versions versions;
    private final List<String> problems = new ArrayList<>();

    private KubernetesObjects(List<JsonNode> objects, Versions versions) {
        this.objects = objects;
        this.versions = versions;
    }

    /** @param objects all of a deployment: what they refer to is looked for among them */
    static List<String> problems(List<JsonNode> objects, Versions versions) {
        KubernetesObjects check = new KubernetesObjects(objects, versions);
        objects.forEach(check::object);
        return check.problems;
    }

    private void object(JsonNode object) {
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        String name =
                object.path("kind").asText() + " " + object.at("/metadata/name").asText();
        List<String> found = new ArrayList<>();
        if (kind.equals(FLINK)) {
            found.addAll(FLINK_SCHEMA.problems(object));
            found.addAll(flink(object.path("spec")));
        } else if (TYPES.containsKey(kind)) {
            found.addAll(StrictTypes.problems(object, TYPES.get(kind)));
        } else {
            found.add("this check knows no " + kind + "; secrets are not kept in files");
        }
        JsonNode template = object.at("/spec/template/spec");
        if (!template.isMissingNode()) {
            found.addAll(pod(template));
            template.path("containers").forEach(container -> found.addAll(alliance(container)));
        }
        found.addAll(references(object));
        found.forEach(problem -> problems.add(name + ": " + problem));
    }

    private List<String> flink(JsonNode spec) {
        Map<String, String> settings = new TreeMap<>();
        spec.path("flinkConfiguration")
                .properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue().asText()));
        List<String> found = new ArrayList<>(FlinkSettings.problems(settings));
        found.addAll(Images.problems(spec.path("image").asText(), versions));
        found.addAll(security(spec.at("/podTemplate/spec"), spec.at("/podTemplate/spec/containers/0")));
        if (!spec.at("/job/entryClass").asText().equals(JobClass.NAME)) {
            found.add("the job's class is not " + JobClass.NAME);
        }
        boolean isInImage = spec.at("/job/jarURI").asText().equals("local:///opt/flink/usrlib/alliance-job.jar")
                && Repository.text("deploy/images/job/pom.xml").contains("<destFileName>alliance-job.jar<");
        if (!isInImage) {
            found.add("the job's jar is not where the image has it");
        }
        found.addAll(variables(spec.at("/jobManager/podTemplate/spec/containers/0")));
        return found;
    }

    private List<String> pod(JsonNode pod) {
        List<String> found = new ArrayList<>();
        if (pod.path("automountServiceAccountToken").asBoolean(true)) {
            found.add("is given a token of Kubernetes that it does not need");
        }
        for (JsonNode container : pod.path("containers")) {
            found.addAll(security(pod, container));
            found.addAll(Images.problems(container.path("image").asText(), versions));
            for (String bound :
                    List.of("/resources/limits/memory", "/resources/limits/cpu", "/resources/requests/memory")) {
                if (container.at(bound).isMissingNode()) {
                    found.add("no " + bound);
                }
            }
            boolean isService = container.has("ports");
            for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
                if (isService && !container.has(probe)) {
                    found.add("no " + probe);
                }
            }
            found.addAll(mounts(pod, container));
        }
        return found;
    }

    private static List<String> security(JsonNode pod, JsonNode container) {
        List<String> found = new ArrayList<>();
        if (!pod.at("/securityContext/runAsNonRoot").asBoolean()) {
            found.add("may run as root");
        }
        if (!container.at("/securityContext/readOnlyRootFilesystem").asBoolean()) {
            found.add("may write to its root file system");
        }
        if (container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)) {
            found.add("may gain privileges");
        }
        if (!container.at("/securityContext/capabilities/drop").toString().equals("[\"ALL\"]")) {
            found.add("keeps capabilities");
        }
        return found;
    }

    private static List<String> mounts(JsonNode pod, JsonNode container) {
        Set<String> volumes = new TreeSet<>(pod.path("volumes").findValuesAsText("name"));
        List<String> found = new ArrayList<>();
        for (JsonNode mount : container.path("volumeMounts")) {
            String name = mount.path("name").asText();
            // A StatefulSet's claims are beside its pods.
            if (!volumes.contains(name) && !name.equals("data")) {
                found.add("mounts " + name + ", which is no volume of it");
            }
        }
        return found;
    }

    private List<String> alliance(JsonNode container) {
        List<String> arguments = new ArrayList<>();
        container.path("args").forEach(argument -> arguments.add(argument.asText()));
        List<String> found = new ArrayList<>(Alliance.refusal(arguments));
        found.addAll(variables(container));
        return found;
    }

    private List<String> variables(JsonNode container) {
        List<String> names = new ArrayList<>(container.path("env").findValuesAsText("name"));
        container.path("envFrom").forEach(from -> {
            Iterator<String> keys = named(
                            "ConfigMap", from.at("/configMapRef/name").asText())
                    .path("data")
                    .fieldNames();
            keys.forEachRemaining(names::add);
        });
        return names.stream()
                .filter(name -> name.startsWith("ALLIANCE_") && !Alliance.reads(name))
                .map(name -> "nothing reads the variable " + name)
                .toList();
    }

    /** ConfigMaps, claims and accounts are among the objects; secrets are made by hand, as the documentation says. */
    private List<String> references(JsonNode object) {
        List<String> found = new ArrayList<>();
        object.findValues("configMapRef")
                .forEach(ref ->
                        found.addAll(missing("ConfigMap", ref.path("name").asText())));
        object.findValues("persistentVolumeClaim")
                .forEach(ref -> found.addAll(
                        missing("PersistentVolumeClaim", ref.path("claimName").asText())));
        if (object.at("/spec/serviceAccount").isTextual()) {
            found.addAll(
                    missing("ServiceAccount", object.at("/spec/serviceAccount").asText()));
        }
        for (String secret : object.findValuesAsText("secretName")) {
            if (!Repository.text("docs/deployment.md").contains(secret)) {
                found.add("the secret " + secret + " is not in docs/deployment.md");
            }
        }
        return found;
    }

    private List<String> missing(String kind, String name) {
        return named(kind, name).isMissingNode() ? List.of("there is no " + kind + " " + name) : List.of();
    }

    private JsonNode named(String kind, String name) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind)
                        && object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
    }
}
