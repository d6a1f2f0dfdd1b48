package org.fovea.app.cases;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.fovea.inference.explain.HeatMap;

/** Heat maps as bytes: 32 bit floats, little endian, row by row. */
final class HeatMaps {

    private HeatMaps() {}

    static byte[] bytes(HeatMap map) {
        ByteBuffer buffer =
                ByteBuffer.allocate(map.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(map.values());
        return buffer.array();
    }

    static HeatMap read(int columns, int rows, byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new HeatMap(columns, rows, values);
    }
}
