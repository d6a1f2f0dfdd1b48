package org.fovea.viewer.reformat;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.viewer.render.PictureLayer;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.RenderRequest;

/**
 * Segments over images and cuts: filled lightly, outlined fully, each sampled through its own geometry at the screen's
 * resolution.
 *
 * @param frameOfReferenceUid whose coordinates the grid lies in
 * @param looks one for each bit of the grid
 * @param opacity of the filling, 0 to 1
 */
public record SegmentLayer(SegmentGrid grid, String frameOfReferenceUid, List<SegmentLook> looks, double opacity)
        implements SpatialLayer {

    private static final int DASH = 5;

    public SegmentLayer {
        looks = List.copyOf(looks);
    }

    @Override
    public Optional<PictureLayer> on(FrameFacts facts) {
        ImagePlane plane = facts.plane();
        boolean visible = looks.stream().anyMatch(SegmentLook::visible);
        if (plane == null || !visible || !facts.frameOfReferenceUid().equals(frameOfReferenceUid)) {
            return Optional.empty();
        }
        Affine3 onto = grid.toVoxel()
                .after(new Affine3(
                        plane.rowDirection().times(plane.spacing().columnMm()),
                        plane.columnDirection().times(plane.spacing().rowMm()),
                        plane.normal(),
                        plane.position()));
        return Optional.of((request, from, to, argb) -> paint(onto, request, from, to, argb));
    }

    private void paint(Affine3 onto, RenderRequest request, int from, int to, int[] argb) {
        int width = request.width();
        int shown = 0;
        for (int i = 0; i < looks.size(); i++) {
            shown |= looks.get(i).visible() ? 1 << i : 0;
        }
        int[] above = line(onto, request, from - 1);
        int[] here = line(onto, request, from);
        for (int y = from; y < to; y++) {
            int[] below = line(onto, request, y + 1);
            for (int x = 0; x < width; x++) {
                int bits = here[x] & shown;
                if (bits != 0) {
                    int inner = above[x] & below[x] & here[Math.max(0, x - 1)] & here[Math.min(width - 1, x + 1)];
                    argb[y * width + x] = blend(argb[y * width + x], bits, inner, x + y);
                }
            }
            above = here;
            here = below;
        }
    }

    private int[] line(Affine3 onto, RenderRequest request, int y) {
        int[] out = new int[request.width()];
        PixelMapping mapping = request.mapping();
        ImagePoint start = mapping.toImage(0.5, y + 0.5);
        grid.sample(out, onto, start.column(), start.row(), mapping.columnPerX(), mapping.rowPerX());
        return out;
    }

    /** @param inner bits of the neighbours on all four sides */
    private int blend(int under, int bits, int inner, int place) {
        int pixel = under;
        for (int i = 0; i < looks.size(); i++) {
            if ((bits >> i & 1) != 0) {
                SegmentLook look = looks.get(i);
                boolean rim = (inner >> i & 1) == 0;
                boolean gap = look.automatic() && Math.floorMod(place, 2 * DASH) >= DASH;
                pixel = Blend.over(pixel, look.rgb(), rim && !gap ? 1 : opacity);
            }
        }
        return pixel;
    }
}
