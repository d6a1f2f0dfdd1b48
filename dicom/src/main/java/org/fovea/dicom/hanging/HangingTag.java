package org.fovea.dicom.hanging;

/** Tags of the attributes of hanging protocols that are read, named by the keywords of PS3.6. */
public final class HangingTag {

    public static final int HANGING_PROTOCOL_NAME = 0x00720002;
    public static final int HANGING_PROTOCOL_DEFINITION_SEQUENCE = 0x0072000C;
    public static final int NUMBER_OF_PRIORS_REFERENCED = 0x00720014;
    public static final int IMAGE_SETS_SEQUENCE = 0x00720020;
    public static final int IMAGE_SET_SELECTOR_SEQUENCE = 0x00720022;
    public static final int SELECTOR_ATTRIBUTE = 0x00720026;
    public static final int TIME_BASED_IMAGE_SETS_SEQUENCE = 0x00720030;
    public static final int IMAGE_SET_NUMBER = 0x00720032;
    public static final int RELATIVE_TIME = 0x00720038;
    public static final int ABSTRACT_PRIOR_VALUE = 0x0072003C;
    public static final int SELECTOR_CS_VALUE = 0x00720062;
    public static final int SELECTOR_IS_VALUE = 0x00720064;
    public static final int SELECTOR_LO_VALUE = 0x00720066;
    public static final int SELECTOR_LT_VALUE = 0x00720068;
    public static final int SELECTOR_SH_VALUE = 0x0072006C;
    public static final int SELECTOR_ST_VALUE = 0x0072006E;
    public static final int SELECTOR_UT_VALUE = 0x00720070;
    public static final int SELECTOR_DS_VALUE = 0x00720072;
    public static final int SELECTOR_CODE_SEQUENCE_VALUE = 0x00720080;
    public static final int NUMBER_OF_SCREENS = 0x00720100;
    public static final int DISPLAY_ENVIRONMENT_SPATIAL_POSITION = 0x00720108;
    public static final int DISPLAY_SETS_SEQUENCE = 0x00720200;
    public static final int DISPLAY_SET_PRESENTATION_GROUP = 0x00720204;
    public static final int IMAGE_BOXES_SEQUENCE = 0x00720300;
    public static final int IMAGE_BOX_NUMBER = 0x00720302;
    public static final int IMAGE_BOX_LAYOUT_TYPE = 0x00720304;
    public static final int FILTER_OPERATIONS_SEQUENCE = 0x00720400;
    public static final int FILTER_BY_OPERATOR = 0x00720406;
    public static final int BLENDING_OPERATION_TYPE = 0x00720500;
    public static final int REFORMATTING_OPERATION_TYPE = 0x00720510;
    public static final int SORTING_OPERATIONS_SEQUENCE = 0x00720600;
    public static final int DISPLAY_SET_PATIENT_ORIENTATION = 0x00720700;
    public static final int VOI_TYPE = 0x00720702;
    public static final int PSEUDO_COLOR_TYPE = 0x00720704;
    public static final int SHOW_GRAYSCALE_INVERTED = 0x00720706;
    public static final int SHOW_IMAGE_TRUE_SIZE_FLAG = 0x00720710;
    public static final int DISPLAY_SET_HORIZONTAL_JUSTIFICATION = 0x00720717;

    private HangingTag() {}
}
