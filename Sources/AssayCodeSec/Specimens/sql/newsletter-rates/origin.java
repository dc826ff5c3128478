// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reports on the issues of a newsletter. */
class NewsletterReports {

    record Issue(int issueNo, LocalDate sentOn, int delivered, int opened) {}

    record Rate(int issueNo, int openRate) {}

    private final List<Issue> issues = new ArrayList<>();

    void add(Issue issue) {
        issues.add(issue);
    }

    /** Open rates of the issues of a period, in percent. */
    List<Rate> issueRates(LocalDate first, LocalDate last) {
        List<Rate> rates = new ArrayList<>();
        for (Issue issue : issues) {
            if (!issue.sentOn().isBefore(first) && !issue.sentOn().isAfter(last)) {
                rates.add(new Rate(issue.issueNo(), 100 * issue.opened() / issue.delivered()));
            }
        }
        rates.sort(Comparator.comparingInt(Rate::issueNo));
        return rates;
    }
}
