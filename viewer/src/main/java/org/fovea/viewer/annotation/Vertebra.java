package org.fovea.viewer.annotation;

import java.util.Optional;

/**
 * A vertebra by its place in the usual count: seven cervical, twelve thoracic, five lumbar, five sacral.
 *
 * @param place 0 for C1
 */
public record Vertebra(int place) {

    private static final int CERVICAL = 7;
    private static final int THORACIC = 12;
    private static final int LUMBAR = 5;
    private static final int SACRAL = 5;
    private static final int ALL = CERVICAL + THORACIC + LUMBAR + SACRAL;

    public Vertebra {
        if (place < 0 || place >= ALL) {
            throw new IllegalArgumentException("no vertebra: " + place);
        }
    }

    /** For example {@code C2}, {@code T12} or {@code L5}, in capitals or not. */
    public static Optional<Vertebra> named(String name) {
        for (int place = 0; place < ALL; place++) {
            Vertebra vertebra = new Vertebra(place);
            if (vertebra.name().equalsIgnoreCase(name.strip())) {
                return Optional.of(vertebra);
            }
        }
        return Optional.empty();
    }

    /** So many towards the feet; the count ends at C1 and S5. */
    public Vertebra plus(int further) {
        return new Vertebra(Math.clamp(place + further, 0, ALL - 1));
    }

    public String name() {
        if (place < CERVICAL) {
            return "C" + (place + 1);
        }
        int thoracic = place - CERVICAL;
        if (thoracic < THORACIC) {
            return "T" + (thoracic + 1);
        }
        int lumbar = thoracic - THORACIC;
        return lumbar < LUMBAR ? "L" + (lumbar + 1) : "S" + (lumbar - LUMBAR + 1);
    }
}
