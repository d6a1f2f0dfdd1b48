package org.fovea.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.sequence.Heads;
import org.fovea.inference.sequence.SequenceShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.proto.AssetFileDef;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.CollectionDef;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.proto.SaverDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorProto;

class ModelPackageTest {

    @TempDir
    Path folder;

    @Test
    void opensAPackageThatIsWhatItSays() {
        ModelPackage opened =
                ModelPackage.open(new HandmadePackage().write(folder)).orElseThrow();

        assertThat(opened.manifest().id()).isEqualTo("handmade");
        assertThat(opened.identity().sha256())
                .isEqualTo(Sha256.of(opened.graph().bytes()))
                .hasSize(64);
        assertThat(opened.card(Locale.ENGLISH)).isEqualTo("# card");
        assertThat(opened.card(Locale.SIMPLIFIED_CHINESE)).isEqualTo("# 卡片");
        assertThat(opened.graph().inputs()).containsKey("image");
        assertThat(opened.selfTestImage(opened.manifest().selfTest().cases().getFirst())
                        .values())
                .containsExactly(0, 85, 170, 255);
    }

    static Stream<Arguments> spoiled() {
        AttrValue path = AttrValue.newBuilder()
                .setTensor(TensorProto.newBuilder()
                        .setDtype(DataType.DT_STRING)
                        .addStringVal(ByteString.copyFromUtf8("/etc/passwd")))
                .build();
        AttrValue handle = AttrValue.newBuilder()
                .setTensor(TensorProto.newBuilder().setDtype(DataType.DT_RESOURCE))
                .build();
        AttrValue list = AttrValue.newBuilder()
                .setList(AttrValue.ListValue.newBuilder()
                        .addTensor(TensorProto.newBuilder().setDtype(DataType.DT_STRING)))
                .build();
        AttrValue function = AttrValue.newBuilder()
                .setFunc(NameAttrList.newBuilder().setName("f"))
                .build();
        return Stream.of(
                spoiled("reads a file", ModelProblem.OPERATION, p -> p.node(HandmadePackage.node("x", "ReadFile"))),
                spoiled("writes a file", ModelProblem.OPERATION, p -> p.node(HandmadePackage.node("x", "WriteFile"))),
                spoiled("loops", ModelProblem.OPERATION, p -> p.node(HandmadePackage.node("x", "Enter"))),
                spoiled("calls Python", ModelProblem.OPERATION, p -> p.node(HandmadePackage.node("x", "PyFunc"))),
                spoiled(
                        "string constant",
                        ModelProblem.CONSTANT,
                        p -> p.node(HandmadePackage.node("x", "Const").putAttr("value", path))),
                spoiled(
                        "resource constant",
                        ModelProblem.CONSTANT,
                        p -> p.node(HandmadePackage.node("x", "Const").putAttr("value", handle))),
                spoiled(
                        "strings in a list",
                        ModelProblem.CONSTANT,
                        p -> p.node(HandmadePackage.node("x", "Const").putAttr("values", list))),
                spoiled(
                        "function attribute",
                        ModelProblem.GRAPH_STRUCTURE,
                        p -> p.node(HandmadePackage.node("x", "Identity").putAttr("f", function))),
                spoiled(
                        "same name twice",
                        ModelProblem.GRAPH_STRUCTURE,
                        p -> p.node(HandmadePackage.node("scores", "Identity"))),
                spoiled(
                        "bound to a device",
                        ModelProblem.GRAPH_STRUCTURE,
                        p -> p.node(HandmadePackage.node("x", "Identity").setDevice("/device:GPU:7"))),
                spoiled(
                        "runs at load",
                        ModelProblem.GRAPH_STRUCTURE,
                        p -> p.graph(meta ->
                                meta.putSignatureDef("__saved_model_init_op", SignatureDef.getDefaultInstance()))),
                spoiled(
                        "assets",
                        ModelProblem.GRAPH_STRUCTURE,
                        p -> p.graph(meta -> meta.addAssetFileDef(AssetFileDef.getDefaultInstance()))),
                spoiled(
                        "collections",
                        ModelProblem.GRAPH_STRUCTURE,
                        p -> p.graph(meta -> meta.putCollectionDef("x", CollectionDef.getDefaultInstance()))),
                spoiled(
                        "a saver",
                        ModelProblem.GRAPH_STRUCTURE,
                        p -> p.graph(meta -> meta.setSaverDef(SaverDef.getDefaultInstance()))),
                spoiled(
                        "functions",
                        ModelProblem.GRAPH_STRUCTURE,
                        p -> p.graph(meta -> {
                            meta.getGraphDefBuilder().getLibraryBuilder().addFunction(FunctionDef.getDefaultInstance());
                            return meta;
                        })),
                spoiled(
                        "another tag",
                        ModelProblem.GRAPH_STRUCTURE,
                        p -> p.graph(meta -> {
                            meta.getMetaInfoDefBuilder().addTags("train");
                            return meta;
                        })),
                spoiled(
                        "too many nodes",
                        ModelProblem.TOO_MANY_NODES,
                        p -> p.graph(meta -> {
                            for (int i = 0; i < 20_001; i++) {
                                meta.getGraphDefBuilder().addNode(HandmadePackage.node("n" + i, "NoOp"));
                            }
                            return meta;
                        })),
                spoiled(
                        "input of rank 3",
                        ModelProblem.SIGNATURE,
                        p -> p.graph(meta -> signature(
                                meta, s -> s.putInputs("image", HandmadePackage.tensor("image:0", -1, 16, 16))))),
                spoiled(
                        "placeholder unlike its signature",
                        ModelProblem.SIGNATURE,
                        p -> p.graph(meta -> {
                            meta.getGraphDefBuilder().setNode(0, HandmadePackage.placeholder(-1, 16, 16));
                            return meta;
                        })),
                spoiled(
                        "input of another size",
                        ModelProblem.SIGNATURE,
                        p -> p.graph(meta -> {
                            meta.getGraphDefBuilder().setNode(0, HandmadePackage.placeholder(-1, 8, 8, 1));
                            return signature(
                                    meta, s -> s.putInputs("image", HandmadePackage.tensor("image:0", -1, 8, 8, 1)));
                        })),
                spoiled(
                        "a second input",
                        ModelProblem.SIGNATURE,
                        p -> p.graph(meta -> signature(
                                meta, s -> s.putInputs("more", HandmadePackage.tensor("image:0", -1, 16, 16, 1))))),
                spoiled(
                        "one class too many",
                        ModelProblem.SIGNATURE,
                        p -> p.graph(meta -> signature(
                                meta, s -> s.putOutputs("logits", HandmadePackage.tensor("scores:0", -1, 3))))),
                spoiled(
                        "no attention",
                        ModelProblem.SIGNATURE,
                        p -> p.graph(meta -> signature(meta, s -> s.removeOutputs("attention")))),
                spoiled(
                        "an output that is nowhere",
                        ModelProblem.SIGNATURE,
                        p -> p.graph(meta -> signature(
                                meta, s -> s.putOutputs("logits", HandmadePackage.tensor("nowhere:0", -1, 2))))),
                spoiled(
                        "no such signature",
                        ModelProblem.SIGNATURE,
                        p -> p.graph(meta -> meta.removeSignatureDef("serving_default"))),
                spoiled(
                        "graph cut short",
                        ModelProblem.GRAPH_UNREADABLE,
                        p -> p.entry("saved_model.pb", new byte[] {0x12, 0x7f, 1})),
                spoiled(
                        "a class that climbs out",
                        ModelProblem.MANIFEST,
                        p -> p.manifestText(text -> text.replace("\"cat\"", "\"../cat\""))),
                spoiled(
                        "a gate that is none",
                        ModelProblem.FEATURE_GATE,
                        p -> p.entry("feature-gate.bin", new byte[40])),
                spoiled(
                        "a head over slices that is none",
                        ModelProblem.SEQUENCE_HEAD,
                        p -> p.entry("sequence-head.bin", new byte[40])),
                spoiled(
                        "a head over slices for other classes",
                        ModelProblem.SEQUENCE_HEAD,
                        p -> p.entry(
                                "sequence-head.bin",
                                Heads.fixed(new SequenceShape(4, 0, 2, 7)).bytes())),
                spoiled("graph changed later", ModelProblem.HASH, HandmadePackage::brokenSeal),
                spoiled("no graph", ModelProblem.MISSING_ENTRY, p -> p.entry("model.json", new byte[0])
                        .without("card.md")),
                spoiled("no card", ModelProblem.MISSING_ENTRY, p -> p.without("card_zh.md")),
                spoiled("no test image", ModelProblem.MISSING_ENTRY, p -> p.without("self-test/a.pgm")),
                spoiled(
                        "test image cut short",
                        ModelProblem.SELF_TEST_INPUT,
                        p -> p.entry("self-test/a.pgm", "P5\n2 2\n255\nx".getBytes())),
                spoiled("manifest is no JSON", ModelProblem.MANIFEST, p -> p.manifestText(text -> "{" + text)),
                spoiled(
                        "manifest lacks the scope",
                        ModelProblem.MANIFEST,
                        p -> p.manifestText(text -> text.replaceFirst("(?s)\"scope\".*?},", ""))),
                spoiled(
                        "manifest says more",
                        ModelProblem.MANIFEST,
                        p -> p.manifestText(text -> text.replaceFirst("\\{", "{\"extra\": 1,"))),
                spoiled(
                        "temperature sharpens",
                        ModelProblem.MANIFEST,
                        p -> p.manifestText(
                                text -> text.replaceFirst("\"temperature\" : 1.0", "\"temperature\" : 0.5"))),
                spoiled(
                        "format of tomorrow",
                        ModelProblem.FORMAT,
                        p -> p.manifestText(text -> text.replaceFirst("\"format\" : 1", "\"format\" : 2"))),
                spoiled("climbs out", ModelProblem.ENTRY_NAME, p -> p.entry("../evil.md", new byte[1])),
                spoiled("absolute", ModelProblem.ENTRY_NAME, p -> p.entry("/etc/evil.md", new byte[1])),
                spoiled("climbs out of a folder", ModelProblem.ENTRY_NAME, p -> p.entry("a/../../e.md", new byte[1])),
                spoiled("backslash", ModelProblem.ENTRY_NAME, p -> p.entry("..\\evil.md", new byte[1])),
                spoiled("zip bomb", ModelProblem.TOO_LARGE, p -> p.entry("bomb.md", new byte[5 << 20])),
                spoiled("many entries", ModelProblem.TOO_LARGE, p -> {
                    for (int i = 0; i < 70; i++) {
                        p.entry("n" + i + ".md", new byte[1]);
                    }
                    return p;
                }));
    }

    private static Arguments spoiled(String how, ModelProblem reason, UnaryOperator<HandmadePackage> change) {
        return Arguments.of(how, reason, change);
    }

    private static MetaGraphDef.Builder signature(
            MetaGraphDef.Builder meta, UnaryOperator<SignatureDef.Builder> change) {
        SignatureDef.Builder signature = meta.getSignatureDefOrThrow("serving_default").toBuilder();
        return meta.putSignatureDef("serving_default", change.apply(signature).build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void refusesWithItsReason(String how, ModelProblem reason, UnaryOperator<HandmadePackage> change) {
        Path file = change.apply(new HandmadePackage()).write(folder);

        Problem problem = refusal(ModelPackage.open(file));

        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(problem.facts()).first().isEqualTo("handmade.fovea-model");
    }

    @Test
    void refusesADeepGraphWithoutOverflowingTheStack() {
        ByteString nested = ByteString.EMPTY;
        for (int i = 0; i < 200; i++) {
            nested = AttrValue.newBuilder()
                    .setFunc(NameAttrList.newBuilder().putAttr("a", parsed(nested)))
                    .build()
                    .toByteString();
        }
        AttrValue deep = parsed(nested);
        Path file = new HandmadePackage()
                .node(HandmadePackage.node("x", "Identity").putAttr("f", deep))
                .write(folder);

        assertThat(refusal(ModelPackage.open(file)).reason()).isEqualTo(ModelProblem.GRAPH_UNREADABLE);
    }

    private static AttrValue parsed(ByteString bytes) {
        try {
            CodedInputStream in = bytes.newCodedInput();
            in.setRecursionLimit(10_000);
            return AttrValue.parseFrom(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.999})
    void refusesEveryTruncation(double share) throws Exception {
        byte[] whole = Files.readAllBytes(new HandmadePackage().write(folder));
        Path cut = folder.resolve("cut.fovea-model");
        Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * share)));

        assertThat(refusal(ModelPackage.open(cut)).reason()).isEqualTo(ModelProblem.NOT_A_PACKAGE);
    }

    @Test
    void saysThatAPackageIsMissing() {
        assertThat(refusal(ModelPackage.open(folder.resolve("none.fovea-model")))
                        .reason())
                .isEqualTo(ModelProblem.NOT_FOUND);
        assertThat(refusal(new ModelStore(List.of(), nobody()).find("\0.fovea-model"))
                        .reason())
                .isEqualTo(ModelProblem.NOT_FOUND);
        assertThat(refusal(new ModelStore(List.of(folder, folder.resolve("none")), nobody()).find("none"))
                        .reason())
                .isEqualTo(ModelProblem.NOT_FOUND);
    }

    @Test
    void findsPackagesByIdAndPathAndSkipsBadOnes() throws Exception {
        Path file = new HandmadePackage().write(folder);
        Files.writeString(folder.resolve("broken.fovea-model"), "no zip");
        Files.writeString(folder.resolve("notes.txt"), "not looked at");
        TrustBook trust = nobody();
        ModelStore store = new ModelStore(List.of(folder), trust);

        assertThat(store.available()).isEmpty();
        assertThat(refusal(store.find("handmade")).reason()).isEqualTo(ModelProblem.UNSIGNED);
        trust.accept(ModelPackage.open(file).orElseThrow()).orElseThrow();
        assertThat(store.available()).extracting(one -> one.manifest().id()).containsExactly("handmade");
        assertThat(store.find("handmade").orElseThrow().identity())
                .isEqualTo(store.find(file.toString()).orElseThrow().identity());
        assertThat(refusal(store.find("broken")).reason()).isEqualTo(ModelProblem.NOT_A_PACKAGE);
    }

    private TrustBook nobody() {
        return new TrustBook(folder.resolve("user"));
    }

    private static Problem refusal(Outcome<ModelPackage> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return ((Outcome.Failure<ModelPackage>) outcome).problem();
    }
}
