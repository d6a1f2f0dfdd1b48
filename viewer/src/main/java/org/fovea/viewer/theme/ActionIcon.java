package org.fovea.viewer.theme;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Every icon of the program, in one table. */
public enum ActionIcon {
    OPEN(MaterialDesignF.FOLDER_OPEN_OUTLINE),
    IMPORT(MaterialDesignI.IMPORT),
    SEARCH(MaterialDesignM.MAGNIFY),
    BACK(MaterialDesignA.ARROW_LEFT),
    SETTINGS(MaterialDesignC.COG_OUTLINE),
    HELP(MaterialDesignH.HELP_CIRCLE_OUTLINE),
    WINDOW(MaterialDesignB.BRIGHTNESS_6),
    ZOOM(MaterialDesignM.MAGNIFY_PLUS_OUTLINE),
    PAN(MaterialDesignH.HAND_BACK_RIGHT_OUTLINE),
    SCROLL(MaterialDesignL.LAYERS_OUTLINE),
    LENGTH(MaterialDesignR.RULER),
    ARROW(MaterialDesignA.ARROW_TOP_LEFT),
    ELLIPSE(MaterialDesignE.ELLIPSE_OUTLINE),
    MARKS(MaterialDesignS.SHAPE_OUTLINE),
    MENU(MaterialDesignD.DOTS_HORIZONTAL),
    HISTOGRAM(MaterialDesignC.CHART_HISTOGRAM),
    OVERLAYS(MaterialDesignL.LAYERS_PLUS),
    REFORMAT(MaterialDesignA.AXIS_ARROW),
    INVERT(MaterialDesignI.INVERT_COLORS),
    FLIP(MaterialDesignF.FLIP_HORIZONTAL),
    TURN(MaterialDesignR.ROTATE_RIGHT),
    RESET(MaterialDesignB.BACKUP_RESTORE),
    HEAT_MAP(MaterialDesignF.FIRE),
    CLASSIFY(MaterialDesignB.BRAIN),
    CANCEL(MaterialDesignC.CLOSE_CIRCLE_OUTLINE),
    AGREE(MaterialDesignC.CHECK),
    DISAGREE(MaterialDesignC.CLOSE),
    CHANGED(MaterialDesignA.ARROW_RIGHT),
    REPORT(MaterialDesignF.FILE_DOCUMENT_OUTLINE),
    EXPORT(MaterialDesignF.FILE_EXPORT_OUTLINE),
    DELETE(MaterialDesignD.DELETE_OUTLINE),
    UNDO(MaterialDesignU.UNDO),
    REDO(MaterialDesignR.REDO),
    KEY_IMAGE(MaterialDesignI.IMAGE_PLUS),
    WARNING(MaterialDesignA.ALERT_OUTLINE),
    INFORMATION(MaterialDesignI.INFORMATION_OUTLINE),
    TAGS(MaterialDesignT.TAG_MULTIPLE_OUTLINE),
    WAVEFORM(MaterialDesignP.PULSE),
    OVERLAY(MaterialDesignF.FORMAT_TEXT),
    PLAY(MaterialDesignP.PLAY),
    STOP(MaterialDesignS.STOP),
    SWEEP(MaterialDesignS.SWAP_HORIZONTAL),
    LAYOUT(MaterialDesignV.VIEW_GRID_OUTLINE),
    LINK(MaterialDesignL.LINK_VARIANT),
    CURSOR(MaterialDesignC.CROSSHAIRS);

    /** An enum constant of its font, though its interface does not promise so. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Ikon ikon;

    ActionIcon(Ikon ikon) {
        this.ikon = ikon;
    }

    /** A new icon node, coloured and sized by the style class {@code action-icon}. */
    public FontIcon node() {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("action-icon");
        return icon;
    }

    Ikon ikon() {
        return ikon;
    }
}
