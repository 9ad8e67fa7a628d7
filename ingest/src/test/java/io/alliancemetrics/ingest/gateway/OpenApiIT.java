package io.alliancemetrics.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.gateway.RunningServices.Services;
import io.alliancemetrics.ingest.gateway.TestGateway.Answer;
import io.alliancemetrics.schemas.feed.Feed;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The description and the service are the same. */
@ExtendWith(RunningServices.class)
class OpenApiIT {
    private static final String FILE = """
            record_id,ref_area,measure,purpose,booked_on,amount,currency
            C-1,KR,expenditure,JOINT_RESEARCH,2026-08-01,10.50,EUR
            C-2,KR,EXPENDITURE,JOINT_RESEARCH,2026-08-01,-1,EUR
            """;

    private final Services services;
    private final Contract contract = new Contract();

    @TempDir
    private Path folder;

    private TestGateway gateway;
    private String kr;

    OpenApiIT(Services services) {
        this.services = services;
    }

    @BeforeEach
    void openGateway() {
        gateway = new TestGateway(GatewayConfig.of(folder, services.kafka(), services.reader()));
        kr = gateway.tokenOf("kr");
    }

    @AfterEach
    void closeGateway() {
        gateway.close();
    }

    @Test
    void everyOperationIsThereAndEveryRouteIsDescribed() {
        assertThat(contract.operations()).isEqualTo(new TreeSet<>(gateway.operations()));
    }

    @Test
    void answersAreAsDescribed() {
        Answer submitted =
                gateway.request("/v1/submissions?feed=rd-spend").as(kr).post(TestGateway.CSV, FILE);
        assertThat(submitted.status()).isEqualTo(201);
        String self = submitted.header("Location");
        contract.check("POST", "/v1/submissions", submitted);
        contract.check(
                "POST",
                "/v1/submissions",
                gateway.request("/v1/submissions?feed=rd-spend&dry_run=true")
                        .as(kr)
                        .post(TestGateway.CSV, FILE));
        contract.check(
                "GET",
                "/v1/submissions",
                gateway.request("/v1/submissions?dry_run=true").as(kr).get());
        contract.check(
                "GET", "/v1/submissions/{id}", gateway.request(self).as(kr).get());
        for (String part : List.of("rows", "errors.csv", "annotated.xlsx")) {
            contract.check(
                    "GET",
                    "/v1/submissions/{id}/" + part,
                    gateway.request(self + "/" + part).as(kr).get());
        }
        for (String name : List.of("rd-spend.csv", "rd-spend.xlsx", "fx-rates.csv", "rd-spend.pdf")) {
            contract.check(
                    "GET",
                    "/v1/templates/{name}",
                    gateway.request("/v1/templates/" + name).as(kr).get());
        }
        contract.check(
                "GET", "/v1/reporting", gateway.request("/v1/reporting").as(kr).get());
        contract.check(
                "GET", "/v1/account", gateway.request("/v1/account").as(kr).get());
        for (String path : List.of("/v1/openapi.json", "/healthz", "/readyz", "/metrics")) {
            contract.check("GET", path, gateway.request(path).get());
        }
    }

    @Test
    void refusalsAreAsDescribed() {
        for (String type : List.of(TestGateway.CSV, "application/pdf", "multipart/form-data; boundary=x")) {
            for (String query : List.of("?feed=rd-spend", "", "?feed=fx-rates", "?feed=rd-spend&dry_run=perhaps")) {
                contract.check(
                        "POST",
                        "/v1/submissions",
                        gateway.request("/v1/submissions" + query).as(kr).post(type, "nonsense"));
            }
        }
        contract.check(
                "POST", "/v1/submissions", gateway.request("/v1/submissions").post(TestGateway.CSV, FILE));
        contract.check(
                "GET",
                "/v1/submissions/{id}",
                gateway.request("/v1/submissions/none").as(kr).get());
        contract.check(
                "GET",
                "/v1/submissions/{id}/rows",
                gateway.request("/v1/submissions/none/rows").as(kr).get());
    }

    @Test
    void feedsAreAllDescribed() {
        Set<String> feeds = new TreeSet<>();
        gateway.request("/v1/openapi.json")
                .get()
                .json()
                .at("/components/schemas/Feed/enum")
                .forEach(feed -> feeds.add(feed.asText()));
        assertThat(feeds)
                .isEqualTo(
                        new TreeSet<>(Arrays.stream(Feed.values()).map(Feed::id).toList()));
    }
}
