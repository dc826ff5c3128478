// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
import java.util.Scanner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the information lines of playlists. */
final class PlaylistEntry {
    private static final String MARK = "#EXTINF:";
    private static final Pattern SECONDS = Pattern.compile("-?\\d+");

    int playSeconds;
    String trackTitle;

    /** Reads a line such as "#EXTINF:215,Ann Lee - Rain"; returns false if it has another form. */
    boolean parse(String infoLine, int titleRoom) {
        if (!infoLine.startsWith(MARK) || titleRoom <= 0) {
            return false;
        }
        MatchResult seconds = SECONDS.matcher(infoLine).results().findFirst().orElse(null);
        playSeconds = Integer.parseInt(seconds.group());
        String title = new Scanner(infoLine).findInLine(",.*");
        trackTitle = title.substring(1, Math.min(title.length(), titleRoom));
        return true;
    }
}
