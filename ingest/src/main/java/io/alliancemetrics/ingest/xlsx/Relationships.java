package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileRefusedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** To which other parts a part refers. */
final class Relationships {
    private final Map<String, String> partsById = new HashMap<>();
    private final Map<String, String> partsByType = new HashMap<>();

    private Relationships() {}

    /**
     * Those of a part; none if it has none.
     *
     * @param part its name in the archive; empty for the archive itself
     */
    static Relationships of(Archive archive, String part) throws FileRefusedException, IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Relationships relationships = new Relationships();
        Optional<XmlPart> found = archive.part(name);
        if (found.isPresent()) {
            try (XmlPart xml = found.orElseThrow()) {
                while (xml.advance()) {
                    if (xml.isStart("Relationship")) {
                        relationships.add(xml, folder);
                    }
                }
            }
        }
        return relationships;
    }

    private void add(XmlPart xml, String folder) {
        if (xml.attributeOr("TargetMode", "Internal").equals("External")) {
            return;
        }
        String part = resolved(folder, xml.attributeOr("Target", ""));
        String type = xml.attributeOr("Type", "");
        partsById.put(xml.attributeOr("Id", ""), part);
        partsByType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
    }

    Optional<String> byId(String id) {
        return Optional.ofNullable(partsById.get(id));
    }

    /** The first of a type, by the last word of its address: {@code styles}. */
    Optional<String> byType(String type) {
        return Optional.ofNullable(partsByType.get(type));
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target : folder + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
