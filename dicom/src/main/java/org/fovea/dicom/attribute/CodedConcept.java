package org.fovea.dicom.attribute;

/**
 * A coded concept as an object states it (PS3.3 8.8); any part may be empty.
 *
 * @param value Code Value, or Long or URN Code Value
 * @param scheme who defined the value, for example {@code DCM}, {@code SCT}, {@code UCUM}
 * @param meaning for people
 */
public record CodedConcept(String value, String scheme, String meaning) {

    /** Where nothing is stated. */
    public static final CodedConcept NONE = new CodedConcept("", "", "");

    /** Of an item of a code sequence. */
    public static CodedConcept of(DicomObject item) {
        String value = item.text(Tag.CODE_VALUE);
        if (value.isEmpty()) {
            value = item.text(Tag.LONG_CODE_VALUE);
        }
        if (value.isEmpty()) {
            value = item.text(Tag.URN_CODE_VALUE);
        }
        return new CodedConcept(value, item.text(Tag.CODING_SCHEME_DESIGNATOR), item.text(Tag.CODE_MEANING));
    }

    /** Of the first item of a code sequence. */
    public static CodedConcept in(DicomObject object, int codeSequence) {
        return of(object.item(codeSequence));
    }

    /** Same value of the same scheme, whatever it is called. */
    public boolean is(String otherValue, String otherScheme) {
        return value.equals(otherValue) && scheme.equals(otherScheme);
    }

    public boolean stated() {
        return !value.isEmpty() || !meaning.isEmpty();
    }

    /** For people: the meaning, else the bare value. */
    public String title() {
        return meaning.isEmpty() ? value : meaning;
    }
}
