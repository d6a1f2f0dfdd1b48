package org.fovea.app.reading;

import java.util.function.Consumer;
import org.fovea.app.cases.SimilarCase;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Study;

/** Brings a similar case beside the open study. Used on the thread of the user interface only. */
final class Comparison {

    /** Reads a study in the background and answers on the thread of the user interface. */
    @FunctionalInterface
    interface Lookup {
        /** @param read Study Instance UID of the open study */
        void study(Study wanted, String read, Consumer<Outcome<PriorStudy>> answer);
    }

    private final ReadingModel reading;
    private final Lookup lookup;
    private final Runnable uncover;
    private final Consumer<Problem> complain;
    private int requests;

    /** @param uncover takes away what lies over the viewports */
    Comparison(ReadingModel reading, Lookup lookup, Runnable uncover, Consumer<Problem> complain) {
        this.reading = reading;
        this.lookup = lookup;
        this.uncover = uncover;
        this.complain = complain;
    }

    /** Of several quick wishes the last is fulfilled, and none after another study was opened. */
    void show(SimilarCase wanted) {
        OpenStudy read = reading.study().get();
        if (read == null) {
            return;
        }
        int request = ++requests;
        lookup.study(wanted.image().series().study(), read.uid(), answer -> {
            if (request != requests || !read.equals(reading.study().get())) {
                return;
            }
            switch (answer) {
                case Outcome.Success<PriorStudy>(PriorStudy found) -> {
                    uncover.run();
                    reading.hanging().compare(found, wanted.finding().frame());
                }
                case Outcome.Failure<PriorStudy>(Problem problem) -> complain.accept(problem);
            }
        });
    }
}
