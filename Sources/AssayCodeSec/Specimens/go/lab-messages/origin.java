// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.Locale;
import java.util.Map;

/** What the laboratory reports, as the gateway has parsed it. */
public class LabMessages {
    record Patient(String name, String ward) {}

    record Result(double value, String unit) {}

    record Message(String status, Patient patient, Result result) {}

    private final Map<String, Message> inbox;

    LabMessages(Map<String, Message> inbox) {
        this.inbox = inbox;
    }

    /** Makes the line that the ward's board shows. */
    String describeMessage(String number) {
        Message message = inbox.get(number);
        String whom = message.patient().name() + " (" + message.patient().ward() + ")";
        switch (message.status()) {
            case "pending":
                return whom + ": pending";
            case "final":
                return String.format(Locale.ROOT, "%s: %.1f %s", whom, message.result().value(), message.result().unit());
            default:
                throw new IllegalArgumentException("status " + message.status());
        }
    }
}
