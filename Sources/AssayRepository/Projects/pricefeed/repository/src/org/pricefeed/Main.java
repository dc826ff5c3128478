package org.pricefeed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The command line. */
public final class Main {
    private static final String USAGE = "usage: pricefeed json|csv FILE | check FILE... | diff BEFORE AFTER";

    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<Path> files = arguments.stream().skip(1).map(Path::of).toList();
        try {
            if (command.equals("json") && files.size() == 1) {
                print(JsonWriter.write(FeedReader.read(files.get(0))));
            } else if (command.equals("csv") && files.size() == 1) {
                print(CsvWriter.write(FeedReader.read(files.get(0))));
            } else if (command.equals("check") && !files.isEmpty()) {
                return check(files);
            } else if (command.equals("diff") && files.size() == 2) {
                Catalogue before = FeedReader.read(files.get(0));
                Differences.between(before, FeedReader.read(files.get(1))).forEach(line -> print(line + "\n"));
            } else {
                System.err.println(USAGE);
                return 2;
            }
            return 0;
        } catch (FeedException error) {
            System.err.println(error.getMessage());
            return 1;
        }
    }

    private static int check(List<Path> files) {
        int status = 0;
        for (Path file : files) {
            try {
                Catalogue catalogue = FeedReader.read(file);
                print(file.getFileName() + ": " + catalogue.products().size() + " products\n");
            } catch (FeedException error) {
                System.err.println(error.getMessage());
                status = 1;
            }
        }
        return status;
    }

    private static void print(String text) {
        System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
