package org.fovea.dicom.codec;

import java.util.Arrays;
import java.util.Optional;

/** The transfer syntaxes that exist (PS3.5 annex A, PS3.6 annex A), those that cannot be shown yet among them. */
public enum TransferSyntax {
    IMPLICIT_VR_LITTLE_ENDIAN("1.2.840.10008.1.2", "Implicit VR Little Endian", Coding.NATIVE),
    EXPLICIT_VR_LITTLE_ENDIAN("1.2.840.10008.1.2.1", "Explicit VR Little Endian", Coding.NATIVE),
    ENCAPSULATED_UNCOMPRESSED(
            "1.2.840.10008.1.2.1.98", "Encapsulated Uncompressed Explicit VR Little Endian", Coding.NATIVE),
    DEFLATED("1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian", Coding.NATIVE),
    EXPLICIT_VR_BIG_ENDIAN("1.2.840.10008.1.2.2", "Explicit VR Big Endian", Coding.NATIVE),
    DEFLATED_FRAME("1.2.840.10008.1.2.8.1", "Deflated Image Frame Compression", Coding.DEFLATE),
    RLE("1.2.840.10008.1.2.5", "RLE Lossless", Coding.RLE),
    JPEG_BASELINE("1.2.840.10008.1.2.4.50", "JPEG Baseline (Process 1)", Coding.JPEG),
    JPEG_EXTENDED("1.2.840.10008.1.2.4.51", "JPEG Extended (Process 2 and 4)", Coding.JPEG),
    JPEG_SPECTRAL_SELECTION(
            "1.2.840.10008.1.2.4.53", "JPEG Spectral Selection, Non-Hierarchical (Process 6 and 8)", Coding.JPEG),
    JPEG_FULL_PROGRESSION(
            "1.2.840.10008.1.2.4.55", "JPEG Full Progression, Non-Hierarchical (Process 10 and 12)", Coding.JPEG),
    JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", "JPEG Lossless, Non-Hierarchical (Process 14)", Coding.JPEG),
    JPEG_LOSSLESS_SV1("1.2.840.10008.1.2.4.70", "JPEG Lossless, Non-Hierarchical, First-Order Prediction", Coding.JPEG),
    JPEG_LS_LOSSLESS("1.2.840.10008.1.2.4.80", "JPEG-LS Lossless", Coding.JPEG_LS),
    JPEG_LS_NEAR_LOSSLESS("1.2.840.10008.1.2.4.81", "JPEG-LS Lossy (Near-Lossless)", Coding.JPEG_LS),
    JPEG_2000_LOSSLESS("1.2.840.10008.1.2.4.90", "JPEG 2000 (Lossless Only)", Coding.JPEG_2000),
    JPEG_2000("1.2.840.10008.1.2.4.91", "JPEG 2000", Coding.JPEG_2000),
    JPEG_2000_PART2_LOSSLESS(
            "1.2.840.10008.1.2.4.92", "JPEG 2000 Part 2 Multi-component (Lossless Only)", Coding.JPEG_2000),
    JPEG_2000_PART2("1.2.840.10008.1.2.4.93", "JPEG 2000 Part 2 Multi-component", Coding.JPEG_2000),
    HTJ2K_LOSSLESS("1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000 (Lossless Only)", Coding.JPEG_2000),
    HTJ2K_LOSSLESS_RPCL(
            "1.2.840.10008.1.2.4.202", "High-Throughput JPEG 2000 with RPCL (Lossless Only)", Coding.JPEG_2000),
    HTJ2K("1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000", Coding.JPEG_2000),
    JPIP("1.2.840.10008.1.2.4.94", "JPIP Referenced", Coding.NONE),
    JPIP_DEFLATE("1.2.840.10008.1.2.4.95", "JPIP Referenced Deflate", Coding.NONE),
    MPEG2_MAIN("1.2.840.10008.1.2.4.100", "MPEG2 Main Profile / Main Level", Coding.NONE),
    MPEG2_HIGH("1.2.840.10008.1.2.4.101", "MPEG2 Main Profile / High Level", Coding.NONE),
    MPEG4_HIGH("1.2.840.10008.1.2.4.102", "MPEG-4 AVC/H.264 High Profile / Level 4.1", Coding.NONE),
    MPEG4_BD("1.2.840.10008.1.2.4.103", "MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1", Coding.NONE),
    MPEG4_2D("1.2.840.10008.1.2.4.104", "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video", Coding.NONE),
    MPEG4_3D("1.2.840.10008.1.2.4.105", "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video", Coding.NONE),
    MPEG4_STEREO("1.2.840.10008.1.2.4.106", "MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2", Coding.NONE),
    MPEG2_MAIN_FRAGMENTS("1.2.840.10008.1.2.4.100.1", "Fragmentable MPEG2 Main Profile / Main Level", Coding.NONE),
    MPEG2_HIGH_FRAGMENTS("1.2.840.10008.1.2.4.101.1", "Fragmentable MPEG2 Main Profile / High Level", Coding.NONE),
    MPEG4_HIGH_FRAGMENTS(
            "1.2.840.10008.1.2.4.102.1", "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1", Coding.NONE),
    MPEG4_BD_FRAGMENTS(
            "1.2.840.10008.1.2.4.103.1",
            "Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1",
            Coding.NONE),
    MPEG4_2D_FRAGMENTS(
            "1.2.840.10008.1.2.4.104.1",
            "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video",
            Coding.NONE),
    MPEG4_3D_FRAGMENTS(
            "1.2.840.10008.1.2.4.105.1",
            "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video",
            Coding.NONE),
    MPEG4_STEREO_FRAGMENTS(
            "1.2.840.10008.1.2.4.106.1", "Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2", Coding.NONE),
    SMPTE_PROGRESSIVE("1.2.840.10008.1.2.7.1", "SMPTE ST 2110-20 Uncompressed Progressive Active Video", Coding.NONE),
    SMPTE_INTERLACED("1.2.840.10008.1.2.7.2", "SMPTE ST 2110-20 Uncompressed Interlaced Active Video", Coding.NONE),
    SMPTE_AUDIO("1.2.840.10008.1.2.7.3", "SMPTE ST 2110-30 PCM Digital Audio", Coding.NONE),
    HEVC_MAIN("1.2.840.10008.1.2.4.107", "HEVC/H.265 Main Profile / Level 5.1", Coding.NONE),
    HEVC_MAIN10("1.2.840.10008.1.2.4.108", "HEVC/H.265 Main 10 Profile / Level 5.1", Coding.NONE),
    JPEG_XL_LOSSLESS("1.2.840.10008.1.2.4.110", "JPEG XL Lossless", Coding.NONE),
    JPEG_XL_RECOMPRESSION("1.2.840.10008.1.2.4.111", "JPEG XL JPEG Recompression", Coding.NONE),
    JPEG_XL("1.2.840.10008.1.2.4.112", "JPEG XL", Coding.NONE);

    /** How the samples of a frame are coded. */
    public enum Coding {
        NATIVE,
        DEFLATE,
        RLE,
        JPEG,
        JPEG_LS,
        JPEG_2000,
        /** Nothing here decodes it. */
        NONE
    }

    private final String uid;
    private final String title;
    private final Coding coding;

    TransferSyntax(String uid, String title, Coding coding) {
        this.uid = uid;
        this.title = title;
        this.coding = coding;
    }

    public static Optional<TransferSyntax> of(String uid) {
        return Arrays.stream(values()).filter(syntax -> syntax.uid.equals(uid)).findFirst();
    }

    /** The name that PS3.6 gives the UID, or the UID itself where none does. */
    public static String title(String uid) {
        return of(uid).map(TransferSyntax::title).orElse(uid.isEmpty() ? "?" : uid);
    }

    public String uid() {
        return uid;
    }

    public String title() {
        return title;
    }

    /** Always loses detail; JPEG 2000 and its like may or may not. */
    public boolean lossy() {
        return switch (this) {
            case JPEG_BASELINE, JPEG_EXTENDED, JPEG_SPECTRAL_SELECTION, JPEG_FULL_PROGRESSION -> true;
            default -> false;
        };
    }

    public Coding coding() {
        return coding;
    }
}
