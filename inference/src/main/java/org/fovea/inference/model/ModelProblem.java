package org.fovea.inference.model;

import org.fovea.dicom.Problem;

/** Why a model package is refused. The facts of each are listed in its comment. */
public enum ModelProblem implements Problem.Reason {
    /** {0} path or id: no such package. */
    NOT_FOUND,
    /** {0} file name: no zip file, or cut short. */
    NOT_A_PACKAGE,
    /** {0} file name, {1} entry whose name a package may not hold, or holds twice. */
    ENTRY_NAME,
    /** {0} file name, {1} what is larger than allowed, {2} the limit. */
    TOO_LARGE,
    /** {0} file name, {1} entry that is missing. */
    MISSING_ENTRY,
    /** {0} file name, {1} entry whose SHA-256 is not the one in the manifest. */
    HASH,
    /** {0} file name, {1} what is wrong with {@code model.json}. */
    MANIFEST,
    /** {0} file name, {1} format of the package, {2} format that this program reads. */
    FORMAT,
    /** {0} file name: the frozen graph is damaged or cut short. */
    GRAPH_UNREADABLE,
    /** {0} file name, {1} what the graph brings along that a frozen graph does not need. */
    GRAPH_STRUCTURE,
    /** {0} file name, {1} operation that no model may use. */
    OPERATION,
    /** {0} file name, {1} node whose constant is no number. */
    CONSTANT,
    /** {0} file name, {1} nodes there are, {2} nodes allowed. */
    TOO_MANY_NODES,
    /** {0} file name, {1} input or output that is missing or shaped otherwise than the manifest says. */
    SIGNATURE,
    /** {0} file name, {1} entry that is no portable greymap. */
    SELF_TEST_INPUT,
    /** {0} file name, {1} entry that should hold a gate over features. */
    FEATURE_GATE,
    /** {0} file name, {1} entry that should hold a head over the slices of a series, and one for as many classes. */
    SEQUENCE_HEAD,
    /** {0} model whose package has no gate over features. */
    NO_FEATURE_GATE,
    /** {0} file name: {@code signature.json} is no signature that this program can read. */
    SEAL_UNREADABLE,
    /** {0} file name, {1} fingerprint of the key: what was signed is not what the package holds. */
    SEAL_BROKEN,
    /** {0} file name, {1} digest of the package: nobody signed it, and the user has not said yes. */
    UNSIGNED,
    /** {0} file name, {1} fingerprint of a key that the user does not trust. */
    UNKNOWN_KEY,
    /** {0} file of trusted keys that has a mistake in it. */
    TRUST_UNREADABLE,
    /** {0} name or fingerprint that means no trusted key, or more than one. */
    NO_SUCH_KEY,
    /** {0} file that holds no key of this kind, or whose other half is missing. */
    KEY_UNREADABLE,
    /** {0} file of a new key that cannot be written, {1} what the system said. */
    KEY_UNWRITABLE,
    /** {0} id and version: another package of this name and version is there already. */
    ALREADY_INSTALLED,
    /** {0} id and version of a package that came with the program and stays with it. */
    SHIPPED,
    /** {0} file, {1} what the system said. */
    UNWRITABLE
}
