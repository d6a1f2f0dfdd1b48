package org.fovea.dicom.dcm4che;

import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Status;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.DimseRSP;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.fovea.dicom.Problem;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.net.NetProblem;

/**
 * C-FIND on an open association (PS3.4 C.4.1).
 *
 * @param model SOP class of the information model
 */
record Query(OpenAssociation association, String model) {

    static final String PATIENT_ROOT = "1.2.840.10008.5.1.4.1.2.1.1";
    static final String STUDY_ROOT = "1.2.840.10008.5.1.4.1.2.2.1";

    /** The answers, and whether the limit cut them short. */
    record Answers(List<Attributes> matches, boolean more) {}

    static Presentation context(int id, String model) {
        return new Presentation(
                id,
                model,
                TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid(),
                TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN.uid());
    }

    static AAssociateRQ request(String model) {
        AAssociateRQ request = new AAssociateRQ();
        request.addPresentationContext(context(1, model));
        return request;
    }

    /** Asks the peer to stop when there are more matches than the limit. */
    Answers find(Attributes keys, int limit) throws Refusal {
        if (association.syntaxesFor(model).isEmpty()) {
            throw new Refusal(Problem.of(
                    NetProblem.NOT_ACCEPTED, association.peer().toString(), "C-FIND", ObjectTypes.name(model)));
        }
        return association.run(open -> {
            List<Attributes> matches = new ArrayList<>();
            boolean more = false;
            DimseRSP response = open.cfind(model, 0, keys, null, 0);
            while (response.next()) {
                association.watch().sign();
                int status = OpenAssociation.status(response.getCommand());
                if (!Status.isPending(status)) {
                    if (status != Status.Success && !(more && status == Status.Cancel)) {
                        throw new Refusal(NetFailures.status(association.peer(), response.getCommand()));
                    }
                } else if (matches.size() < limit) {
                    matches.add(response.getDataset());
                } else if (!more) {
                    more = true;
                    response.cancel(open);
                }
            }
            return new Answers(matches, more);
        });
    }
}
