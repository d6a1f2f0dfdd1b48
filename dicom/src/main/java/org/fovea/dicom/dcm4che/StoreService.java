package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.nio.file.Path;
import org.aoju.bus.image.Status;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.ImageException;
import org.aoju.bus.image.metric.PDVInputStream;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.aoju.bus.image.metric.service.BasicCStoreSCP;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.net.Arrival;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.NoRoom;
import org.fovea.dicom.net.ReceiveObserver;
import org.fovea.dicom.net.Uid;
import org.fovea.dicom.study.Instance;

/**
 * Stores what associations bring, in the syntax they bring it in. An object is read back before it gets its name:
 * what cannot be read, or is not the object it was announced as, is refused (PS3.4 table B.2-1).
 */
final class StoreService extends BasicCStoreSCP {

    private static final int AFFECTED_SOP_CLASS_UID = 0x00000002;
    private static final int AFFECTED_SOP_INSTANCE_UID = 0x00001000;
    private static final int META_CLASS_UID = 0x00020012;
    private static final int META_VERSION_NAME = 0x00020013;

    private final Inbox inbox;
    private final ReceiveObserver observer;
    private final DicomFiles files = new DicomFiles();

    StoreService(Inbox inbox, ReceiveObserver observer) {
        super("*");
        this.inbox = inbox;
        this.observer = observer;
    }

    @Override
    protected void store(
            Association association, Presentation context, Attributes request, PDVInputStream data, Attributes response)
            throws IOException {
        String sopClass = request.getString(AFFECTED_SOP_CLASS_UID, "");
        String sopInstance = request.getString(AFFECTED_SOP_INSTANCE_UID, "");
        String caller = String.valueOf(association.getRemoteAET());
        if (!Uid.isValid(sopClass) || !Uid.isValid(sopInstance) || data == null) {
            throw refusal(Status.InvalidObjectInstance, caller, "SOP Class UID, SOP Instance UID");
        }
        try (Arrival arrival = inbox.begin(sopInstance)) {
            ImageOutputStream out = new ImageOutputStream(arrival, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid());
            out.writeFileMetaInformation(
                    meta(association.createFileMetaInformation(sopInstance, sopClass, context.getTransferSyntax())));
            out.flush();
            copy(data, arrival);
            arrival.flush();
            check(arrival.unfinished(), sopClass, sopInstance, caller);
            observer.received(arrival.keep());
        } catch (NoRoom full) {
            observer.refused(Problem.of(NetProblem.DISK_FULL, inbox.folder().toString()));
            throw new ImageException(Status.OutOfResources, full);
        }
    }

    private static Attributes meta(Attributes meta) {
        meta.setString(META_CLASS_UID, VR.UI, DicomWriter.IMPLEMENTATION_CLASS_UID);
        meta.setString(META_VERSION_NAME, VR.SH, DicomWriter.IMPLEMENTATION_VERSION_NAME);
        return meta;
    }

    private void copy(PDVInputStream data, Arrival arrival) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int count = data.read(buffer); count >= 0; count = data.read(buffer)) {
            arrival.write(buffer, 0, count);
            observer.alive();
        }
    }

    private void check(Path file, String sopClass, String sopInstance, String caller) throws ImageException {
        switch (files.instance(file)) {
            case Outcome.Failure<Instance>(Problem problem) ->
                throw refusal(Status.CannotUnderstand, caller, problem.reason().name());
            case Outcome.Success<Instance>(Instance instance) -> {
                if (!instance.sopInstanceUid().equals(sopInstance)
                        || !instance.sopClassUid().equals(sopClass)) {
                    throw refusal(Status.DataSetDoesNotMatchSOPClassError, caller, "SOP Instance UID");
                }
            }
        }
    }

    private ImageException refusal(int status, String caller, String why) {
        observer.refused(Problem.of(NetProblem.OBJECT_REFUSED, caller, why));
        return new ImageException(status, why);
    }
}
