package org.fovea.app;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fovea.dicom.Problem;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.inference.model.ModelProblem;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorProto;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shipped package, spoiled in every way that somebody malicious or careless might think of. */
public enum EvilPackage {
    READS_A_FILE(ModelProblem.OPERATION, graph(meta -> {
        meta.getGraphDefBuilder().addNode(NodeDef.newBuilder().setName("read").setOp("ReadFile"));
        return meta;
    })),
    RUNS_AT_LOAD(
            ModelProblem.GRAPH_STRUCTURE,
            graph(meta -> meta.putSignatureDef("__saved_model_init_op", SignatureDef.getDefaultInstance()))),
    STRING_CONSTANT(ModelProblem.CONSTANT, graph(meta -> {
        meta.getGraphDefBuilder()
                .addNode(NodeDef.newBuilder()
                        .setName("path")
                        .setOp("Const")
                        .putAttr(
                                "value",
                                AttrValue.newBuilder()
                                        .setTensor(TensorProto.newBuilder().setDtype(DataType.DT_STRING))
                                        .build()));
        return meta;
    })),
    WRONG_RANK(ModelProblem.SIGNATURE, graph(meta -> {
        SignatureDef.Builder signature = meta.getSignatureDefOrThrow("serving_default").toBuilder();
        var image = signature.getInputsOrThrow("image").toBuilder();
        image.getTensorShapeBuilder().removeDim(3);
        return meta.putSignatureDef(
                "serving_default", signature.putInputs("image", image.build()).build());
    })),
    NOT_A_NUMBER(EngineProblem.NOT_FINITE, graph(meta -> {
        for (NodeDef.Builder node : meta.getGraphDefBuilder().getNodeBuilderList()) {
            TensorProto tensor = node.getAttrOrDefault("value", AttrValue.getDefaultInstance())
                    .getTensor();
            if (node.getOp().equals("Const") && tensor.getDtype() == DataType.DT_FLOAT) {
                byte[] content = tensor.getTensorContent().toByteArray();
                Arrays.fill(content, (byte) 0xff);
                node.putAttr(
                        "value",
                        AttrValue.newBuilder()
                                .setTensor(tensor.toBuilder().setTensorContent(ByteString.copyFrom(content)))
                                .build());
            }
        }
        return meta;
    })),
    CORRUPT_GRAPH(
            ModelProblem.GRAPH_UNREADABLE,
            entries -> replaced(entries, "saved_model.pb", bytes -> Arrays.copyOf(bytes, bytes.length / 2))),
    OUTPUT_NAMES(
            ModelProblem.SIGNATURE,
            entries -> manifest(entries, root -> {
                ((ObjectNode) root.path("output")).put("logits", "classes");
                return root;
            })),
    LIES(
            EngineProblem.SELF_TEST,
            entries -> manifest(entries, root -> {
                ArrayNode scores =
                        (ArrayNode) root.path("selfTest").path("cases").path(0).path("probabilities");
                double first = scores.get(0).asDouble();
                scores.set(0, JsonMapper.shared().getNodeFactory().numberNode(1 - first));
                return root;
            })),
    CHANGED_LATER(
            ModelProblem.HASH,
            entries -> with(entries, "card.md", "# Cleared for clinical use".getBytes(StandardCharsets.UTF_8))),
    CLIMBS_OUT(ModelProblem.ENTRY_NAME, entries -> with(entries, "../../evil.md", new byte[1])),
    ZIP_BOMB(ModelProblem.TOO_LARGE, entries -> with(entries, "bomb.md", new byte[64 << 20])),
    MANY_ENTRIES(ModelProblem.TOO_LARGE, entries -> {
        for (int i = 0; i < 100; i++) {
            entries.put("n" + i + ".md", new byte[1]);
        }
        return entries;
    }),
    FALSE_SEAL(
            ModelProblem.SEAL_UNREADABLE,
            entries -> with(entries, "signature.json", "{}".getBytes(StandardCharsets.UTF_8)));

    private final Problem.Reason reason;
    private final UnaryOperator<Map<String, byte[]>> spoiling;

    EvilPackage(Problem.Reason reason, UnaryOperator<Map<String, byte[]>> spoiling) {
        this.reason = reason;
        this.spoiling = spoiling;
    }

    /** Why it is refused. */
    public Problem.Reason reason() {
        return reason;
    }

    /** Writes it under its own name. */
    public Path write(Path folder) {
        Path file = folder.resolve(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".fovea-model");
        return write(spoiling.apply(manifest(shipped(), root -> root.put("version", "6.6.6"))), file);
    }

    /** The shipped package with another version: not evil, only unknown. */
    public static Path unsigned(Path folder, String version) {
        return write(
                manifest(shipped(), root -> root.put("version", version)),
                folder.resolve("brain-" + version + ".fovea-model"));
    }

    private static Map<String, byte[]> shipped() {
        Path file = Path.of(System.getProperty("fovea.root"), "inference", "models", "brain-mr-tumour.fovea-model");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
            return entries;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path write(Map<String, byte[]> entries, Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static UnaryOperator<Map<String, byte[]>> graph(UnaryOperator<MetaGraphDef.Builder> change) {
        return entries -> replaced(entries, "saved_model.pb", bytes -> {
            try {
                SavedModel.Builder model = SavedModel.parseFrom(bytes).toBuilder();
                return model.setMetaGraphs(0, change.apply(model.getMetaGraphsBuilder(0)))
                        .build()
                        .toByteArray();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /** Replaces an entry and seals the package anew, as its author would. */
    private static Map<String, byte[]> replaced(
            Map<String, byte[]> entries, String name, UnaryOperator<byte[]> change) {
        byte[] changed = change.apply(entries.get(name));
        entries.put(name, changed);
        return manifest(entries, root -> {
            ((ObjectNode) root.path("entries")).put(name, sha256(changed));
            return root;
        });
    }

    private static Map<String, byte[]> manifest(Map<String, byte[]> entries, UnaryOperator<ObjectNode> change) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode root = (ObjectNode) json.readTree(entries.get("model.json"));
        return with(entries, "model.json", json.writeValueAsBytes(change.apply(root)));
    }

    private static Map<String, byte[]> with(Map<String, byte[]> entries, String name, byte[] bytes) {
        entries.put(name, bytes);
        return entries;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
