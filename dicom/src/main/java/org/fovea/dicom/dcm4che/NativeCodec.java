package org.fovea.dicom.dcm4che;

import java.io.IOException;
import org.fovea.dicom.codec.CodecException;
import org.fovea.dicom.codec.CodestreamHeader;
import org.fovea.dicom.codec.JpegLsStream;
import org.fovea.dicom.codec.SampleBytes;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.pixel.PixelFormat;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * JPEG, JPEG-LS, JPEG 2000 and HTJ2K by the native library. It yields planes in the order blue, green, red; JPEG colour
 * untransformed; JPEG 2000 colour as RGB; JPEG-LS planes one after the other where the stream holds them so; and an empty
 * matrix where it fails.
 */
final class NativeCodec {

    private NativeCodec() {}

    /**
     * Decodes one frame whose header agrees with the format.
     *
     * @return samples interleaved, little endian, one byte each for up to 8 bits allocated, two for 16
     */
    static byte[] decode(byte[] stream, CodestreamHeader header, PixelFormat format, Deadline deadline)
            throws IOException {
        return NativeCall.run(() -> decode(stream, header, format), deadline);
    }

    private static byte[] decode(byte[] stream, CodestreamHeader header, PixelFormat format) throws CodecException {
        boolean lossless = header.family() == TransferSyntax.Coding.JPEG_LS;
        byte[] input = lossless ? JpegLsStream.withoutApplicationData(stream) : stream;
        Mat encoded = new Mat(1, input.length, CvType.CV_8UC1);
        try {
            encoded.put(0, 0, input);
            int sign = format.signed() ? Imgcodecs.DICOM_FLAG_SIGNED : Imgcodecs.DICOM_FLAG_UNSIGNED;
            Mat image = Imgcodecs.dicomJpgMatRead(encoded, sign, Imgcodecs.IMREAD_UNCHANGED);
            try {
                return samples(image, header, format);
            } finally {
                image.release();
            }
        } finally {
            encoded.release();
        }
    }

    private static byte[] samples(Mat image, CodestreamHeader header, PixelFormat format) throws CodecException {
        if (image.empty()) {
            throw new CodecException("the codec gave up");
        }
        int samples = format.samplesPerPixel();
        if (image.cols() != format.columns() || image.rows() != format.rows() || image.channels() != samples) {
            throw new CodecException(
                    "the codec found " + image.cols() + " x " + image.rows() + " x " + image.channels());
        }
        int pixels = Math.multiplyExact(format.columns(), format.rows());
        int width = Math.ceilDiv(format.bitsAllocated(), 8);
        byte[] bytes = bytes(image, pixels * samples, width);
        if (header.planar()) {
            return SampleBytes.interleave(bytes, pixels, samples, width);
        }
        if (samples == 3) {
            swapRedAndBlue(bytes, width);
        }
        return bytes;
    }

    /** Widened to the wanted number of bytes, sign kept. */
    private static byte[] bytes(Mat image, int count, int width) throws CodecException {
        int depth = CvType.depth(image.type());
        if (depth == CvType.CV_8U || depth == CvType.CV_8S) {
            byte[] values = new byte[count];
            image.get(0, 0, values);
            return width == 1 ? values : widen(values, depth == CvType.CV_8S);
        }
        if (width != 2 || (depth != CvType.CV_16U && depth != CvType.CV_16S)) {
            throw new CodecException("the codec found samples of type " + CvType.typeToString(image.type()));
        }
        short[] values = new short[count];
        image.get(0, 0, values);
        byte[] bytes = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            bytes[2 * i] = (byte) values[i];
            bytes[2 * i + 1] = (byte) (values[i] >> 8);
        }
        return bytes;
    }

    private static byte[] widen(byte[] values, boolean signed) {
        byte[] wide = new byte[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            wide[2 * i] = values[i];
            wide[2 * i + 1] = (byte) (signed && values[i] < 0 ? 0xff : 0);
        }
        return wide;
    }

    private static void swapRedAndBlue(byte[] bytes, int width) {
        for (int pixel = 0; pixel + 3 * width <= bytes.length; pixel += 3 * width) {
            for (int i = pixel; i < pixel + width; i++) {
                byte blue = bytes[i];
                bytes[i] = bytes[i + 2 * width];
                bytes[i + 2 * width] = blue;
            }
        }
    }
}
