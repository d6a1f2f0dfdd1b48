package org.fovea.inference.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fovea.inference.input.Fit;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.input.Preparation;
import org.fovea.inference.scope.Scope;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/** A package put together by hand that the gate passes, and ways to spoil it. No native library is needed. */
final class HandmadePackage {

    static final int SIZE = 16;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private UnaryOperator<MetaGraphDef.Builder> spoiling = UnaryOperator.identity();
    private UnaryOperator<String> rewriting = UnaryOperator.identity();
    private boolean sealed = true;

    HandmadePackage() {
        entries.put("card.md", "# card".getBytes(StandardCharsets.UTF_8));
        entries.put("card_zh.md", "# 卡片".getBytes(StandardCharsets.UTF_8));
        entries.put("self-test/a.pgm", Greymap.write(new GreyImage(2, 2, new float[] {0, 85, 170, 255}, 1)));
    }

    HandmadePackage graph(UnaryOperator<MetaGraphDef.Builder> change) {
        spoiling = change;
        return this;
    }

    HandmadePackage node(NodeDef.Builder node) {
        return graph(meta -> {
            meta.getGraphDefBuilder().addNode(node);
            return meta;
        });
    }

    HandmadePackage manifestText(UnaryOperator<String> change) {
        rewriting = change;
        return this;
    }

    HandmadePackage entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    HandmadePackage without(String name) {
        entries.remove(name);
        return this;
    }

    /** The graph is replaced after the hashes were taken. */
    HandmadePackage brokenSeal() {
        sealed = false;
        return this;
    }

    Path write(Path folder) {
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        all.putIfAbsent("saved_model.pb", model(spoiling.apply(meta())));
        Map<String, String> hashes = new LinkedHashMap<>();
        all.forEach((name, bytes) -> hashes.put(name, Sha256.of(bytes)));
        hashes.putIfAbsent("self-test/a.pgm", "0");
        byte[] manifest = ManifestFile.write(manifest(hashes));
        all.putIfAbsent(
                "model.json",
                rewriting.apply(new String(manifest, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        if (!sealed) {
            all.put(
                    "saved_model.pb",
                    model(meta().setMetaInfoDef(meta().getMetaInfoDefBuilder().addTags("x"))));
        }
        Path file = folder.resolve("handmade.fovea-model");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    static Manifest manifest(Map<String, String> hashes) {
        return new Manifest(
                Manifest.FORMAT,
                "handmade",
                "1.2.3",
                new Words("Handmade", "手工"),
                new Words("A test", "测试"),
                List.of(
                        new ModelClass("cat", new Words("Cat", "猫"), List.of()),
                        new ModelClass("dog", new Words("Dog", "狗"), List.of())),
                new Scope(List.of("MR"), List.of()),
                new Manifest.Input("serving_default", "image", new Preparation(32, SIZE, Fit.PROPORTIONAL)),
                new Manifest.Output("logits", "attention", "embedding"),
                1,
                new Manifest.TrainingData("none", "none", "none", "none", 0, 0),
                List.of(),
                new Manifest.SelfTest(0.001, List.of(new Manifest.SelfTest.Case("self-test/a.pgm", List.of(0.5, 0.5)))),
                hashes);
    }

    static MetaGraphDef.Builder meta() {
        return MetaGraphDef.newBuilder()
                .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags("serve"))
                .setGraphDef(GraphDef.newBuilder()
                        .addNode(placeholder(-1, SIZE, SIZE, 1))
                        .addNode(node("scores", "Identity").addInput("image"))
                        .addNode(node("map", "Identity").addInput("image"))
                        .addNode(node("vector", "Identity").addInput("image")))
                .putSignatureDef(
                        "serving_default",
                        SignatureDef.newBuilder()
                                .putInputs("image", tensor("image:0", -1, SIZE, SIZE, 1))
                                .putOutputs("logits", tensor("scores:0", -1, 2))
                                .putOutputs("attention", tensor("map:0", -1, 4, 4, 1))
                                .putOutputs("embedding", tensor("vector:0", -1, 8))
                                .build());
    }

    static NodeDef.Builder node(String name, String operation) {
        return NodeDef.newBuilder().setName(name).setOp(operation);
    }

    static NodeDef.Builder placeholder(long... sizes) {
        return node("image", "Placeholder")
                .putAttr(
                        "dtype",
                        AttrValue.newBuilder().setType(DataType.DT_FLOAT).build())
                .putAttr("shape", AttrValue.newBuilder().setShape(shape(sizes)).build());
    }

    static TensorInfo tensor(String name, long... sizes) {
        return TensorInfo.newBuilder()
                .setName(name)
                .setDtype(DataType.DT_FLOAT)
                .setTensorShape(shape(sizes))
                .build();
    }

    private static TensorShapeProto shape(long... sizes) {
        List<TensorShapeProto.Dim> dims = new ArrayList<>();
        for (long size : sizes) {
            dims.add(TensorShapeProto.Dim.newBuilder().setSize(size).build());
        }
        return TensorShapeProto.newBuilder().addAllDim(dims).build();
    }

    private static byte[] model(MetaGraphDef.Builder meta) {
        return SavedModel.newBuilder()
                .setSavedModelSchemaVersion(1)
                .addMetaGraphs(meta)
                .build()
                .toByteArray();
    }
}
