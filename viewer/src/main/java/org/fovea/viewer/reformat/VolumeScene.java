package org.fovea.viewer.reformat;

import java.util.Arrays;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.volume.Volume;
import org.fovea.viewer.render.GreyLook;
import org.fovea.viewer.render.Scene;

/**
 * A volume rendering: rays are cast along a plane's normal, samples get colour and opacity from a preset, are shaded by the
 * gradient (Blinn-Phong, a lamp beside the eye) and laid over each other from front to back. Blocks in which nothing can be
 * seen are passed over, and a ray ends when hardly anything behind would be seen (Levoy 1990).
 */
final class VolumeScene implements Scene {

    private static final int BLACK = 0xff000000;

    /** A ray with no more left than this has ended. */
    private static final float OPAQUE = 0.97f;

    private static final float AMBIENT = 0.28f;
    private static final float DIFFUSE = 0.78f;
    private static final float SPECULAR = 0.22f;
    private static final int SHININESS = 5;

    private final Volume volume;
    private final VoxelBlocks blocks;
    private final ImagePlane plane;
    private final VolumePreset preset;
    private final double stepMm;
    private final int low;
    private final int high;

    VolumeScene(Volume volume, VoxelBlocks blocks, ImagePlane plane, VolumePreset preset) {
        this.volume = volume;
        this.blocks = blocks;
        this.plane = plane;
        this.preset = preset;
        stepMm = new VolumeBox(volume.geometry()).finestMm();
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int block = 0; block < blocks.count(); block++) {
            least = Math.min(least, blocks.low(block));
            most = Math.max(most, blocks.high(block));
        }
        low = least;
        high = most;
    }

    @Override
    public Shading under(GreyLook look) {
        TransferTable table =
                new TransferTable(preset, look.voi(), volume.meaning().modality(), low, high, stepMm);
        boolean[] visible = new boolean[blocks.count()];
        for (int block = 0; block < visible.length; block++) {
            visible[block] = table.visible(blocks.low(block), blocks.high(block));
        }
        return (out, column, row, columnStep, rowStep) -> {
            try (Volume.Hold hold = volume.hold()) {
                if (hold == null) {
                    Arrays.fill(out, BLACK);
                    return;
                }
                Ray ray = new Ray(volume, plane, stepMm);
                Light light = new Light();
                for (int i = 0; i < out.length; i++) {
                    ray.begin(column + i * columnStep, row + i * rowStep);
                    out[i] = cast(ray, table, visible, light);
                }
            }
        };
    }

    private int cast(Ray ray, TransferTable table, boolean[] visible, Light light) {
        float red = 0;
        float green = 0;
        float blue = 0;
        float covered = 0;
        int at = ray.from;
        while (at < ray.to && covered < OPAQUE) {
            ray.go(at);
            if (!visible[blocks.at((int) ray.x, (int) ray.y, (int) ray.z)]) {
                at += ray.stepsOut();
                continue;
            }
            int entry = table.entry(ray.value());
            float opacity = table.opacity(entry);
            if (opacity > 1e-4f) {
                light.fall(ray);
                float share = (1 - covered) * opacity;
                red += share * (table.red(entry) * light.diffuse + light.specular);
                green += share * (table.green(entry) * light.diffuse + light.specular);
                blue += share * (table.blue(entry) * light.diffuse + light.specular);
                covered += share;
            }
            at++;
        }
        return BLACK | level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(float value) {
        return (int) (Math.min(1f, value) * 255 + 0.5f);
    }

    /** How bright a surface is; surfaces face both ways. */
    private final class Light {
        private final Affine3 toVoxel = volume.geometry().toVoxel();
        private final Vector3 lamp = unit(plane.normal()
                .times(-1)
                .plus(plane.rowDirection().times(-0.35))
                .plus(plane.columnDirection().times(-0.45)));
        private final Vector3 half = unit(lamp.plus(plane.normal().times(-1)));
        private float diffuse;
        private float specular;

        void fall(Ray ray) {
            double gx = ray.slopeX();
            double gy = ray.slopeY();
            double gz = ray.slopeZ();
            // The gradient in patient space: the map's transpose takes slopes along indices to slopes along
            // millimetres.
            double px = gx * toVoxel.x().x()
                    + gy * toVoxel.x().y()
                    + gz * toVoxel.x().z();
            double py = gx * toVoxel.y().x()
                    + gy * toVoxel.y().y()
                    + gz * toVoxel.y().z();
            double pz = gx * toVoxel.z().x()
                    + gy * toVoxel.z().y()
                    + gz * toVoxel.z().z();
            double length = Math.sqrt(px * px + py * py + pz * pz);
            if (length < 1e-6) {
                diffuse = AMBIENT + DIFFUSE / 2;
                specular = 0;
                return;
            }
            double facing = Math.abs(px * lamp.x() + py * lamp.y() + pz * lamp.z()) / length;
            double mirrored = Math.abs(px * half.x() + py * half.y() + pz * half.z()) / length;
            diffuse = (float) (AMBIENT + DIFFUSE * facing);
            double gloss = mirrored;
            for (int i = 0; i < SHININESS; i++) {
                gloss *= gloss;
            }
            specular = (float) (SPECULAR * gloss);
        }

        private static Vector3 unit(Vector3 vector) {
            return vector.times(1 / vector.length());
        }
    }
}
