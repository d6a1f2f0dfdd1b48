package org.fovea.app.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fovea.app.Program;
import org.fovea.app.Workstation;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.settings.Settings;
import org.fovea.dicom.Outcome;
import org.fovea.inference.model.ModelIdentity;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Program, machine, models and the size of the database, as JSON. */
final class Facts {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Facts() {}

    static String of(Workstation station) {
        ObjectNode root = JSON.createObjectNode().put("program", Program.nameAndVersion());
        for (String name : new String[] {
            "java.runtime.version",
            "java.vendor",
            "os.name",
            "os.version",
            "os.arch",
            "javafx.version",
            "glass.platform",
            "prism.order"
        }) {
            root.put(name, System.getProperty(name, ""));
        }
        root.put("processors", Runtime.getRuntime().availableProcessors())
                .put("heapMebibytes", Runtime.getRuntime().maxMemory() >> 20)
                .put("volumeMebibytes", station.memory().volumeBytes() >> 20)
                .put("freeDiskMebibytes", freeDisk(station.dataFolder()));
        settings(root.putObject("settings"), station.settings());
        database(root.putObject("database"), station.cases());
        ArrayNode models = root.putArray("models");
        station.networks().packages().installed().forEach(one -> {
            ModelIdentity model = one.model().identity();
            models.addObject()
                    .put("id", model.id())
                    .put("version", model.version())
                    .put("sha256", model.sha256());
        });
        return JSON.writeValueAsString(root) + "\n";
    }

    /** Without names of people, folders and archives. */
    private static void settings(ObjectNode node, Settings settings) {
        node.put("language", settings.language().code())
                .put("theme", word(settings.theme()))
                .put("model", settings.model())
                .put("device", word(settings.device()))
                .put("readingOrder", word(settings.readingOrder()))
                .put("lockAfterMinutes", settings.lockAfterMinutes())
                .put("layout", settings.viewing().layout().text())
                .put("archives", settings.archives().known().size())
                .put("screens", settings.screens().size());
    }

    private static void database(ObjectNode node, CaseStore cases) {
        node.put("encrypted", cases.isSealed());
        switch (cases.size()) {
            case Outcome.Success<CaseStore.Size>(CaseStore.Size size) ->
                node.put("version", size.version())
                        .put("mebibytes", size.bytes() >> 20)
                        .put("studies", size.studies())
                        .put("instances", size.instances())
                        .put("findings", size.findings())
                        .put("reports", size.reports());
            case Outcome.Failure<CaseStore.Size> failure ->
                node.put("problem", failure.problem().reason().key());
        }
    }

    private static long freeDisk(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >> 20;
        } catch (IOException unknown) {
            return -1;
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
