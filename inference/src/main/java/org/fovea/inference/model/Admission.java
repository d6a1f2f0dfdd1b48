package org.fovea.inference.model;

import java.nio.file.Path;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Whether a package may come in, and letting it in: trust is asked before, and noted after, everything else went well. */
public record Admission(ModelStore store, ModelFolder folder, TrustBook trust) {

    /** Why the package may not come in; empty where it may. */
    public Optional<Problem> refusal(Path file, ModelPackage model, Consent consent) {
        Optional<ModelStore.Installed> same = store.installed().stream()
                .filter(one -> one.model().reference().equals(model.reference()))
                .findFirst();
        if (same.isPresent() && !same.get().model().digest().equals(model.digest())) {
            return Optional.of(
                    Problem.of(ModelProblem.ALREADY_INSTALLED, model.reference().text()));
        }
        boolean allowed =
                switch (trust.of(model)) {
                    case Trust.Unsigned unsigned -> consent.unsigned();
                    case Trust.UnknownKey unknown -> consent.keyName() != null;
                    case Trust.Shipped shipped -> true;
                    case Trust.Signed signed -> true;
                    case Trust.Accepted accepted -> true;
                };
        return allowed ? Optional.empty() : Optional.of(ModelStore.untrusted(file, model));
    }

    /** Lays the package down and notes what the user said yes to. */
    public Outcome<ModelPackage> admit(ModelPackage model, Consent consent) {
        return noted(model, consent).then(page -> folder.place(model)).map(placed -> model);
    }

    private Outcome<TrustBook.Page> noted(ModelPackage model, Consent consent) {
        String name = consent.keyName();
        return switch (trust.of(model)) {
            case Trust.UnknownKey(ModelKey key) when name != null -> trust.trust(name, key);
            case Trust.Unsigned unsigned -> trust.accept(model);
            default -> trust.page();
        };
    }
}
