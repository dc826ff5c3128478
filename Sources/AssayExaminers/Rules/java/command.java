import java.util.*;

class Ping extends HttpServlet {
    private static final Set<String> TOOLS = Set.of("ping", "dig");

    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String host = request.getParameter("host");
        // ruleid: assay.java.command-built-from-input
        Runtime.getRuntime().exec("ping -c 1 " + host);
        Runtime rt = Runtime.getRuntime();
        // ruleid: assay.java.command-built-from-input
        Process p = rt.exec("nslookup " + host, null, dir);
        // ruleid: assay.java.command-built-from-input
        new ProcessBuilder("sh", "-c", "ping " + host).start();
        String[] cmd = {"/bin/sh", "-c", "ping " + host};
        // ruleid: assay.java.command-built-from-input
        rt.exec(cmd);
        String[] own = {"/bin/ls", "-l", host};
        // ok: assay.java.command-built-from-input
        rt.exec(own);
        String shell;
        String flag;
        if (System.getProperty("os.name").indexOf("Windows") != -1) {
            shell = "cmd.exe";
            flag = "/c";
        } else {
            shell = "sh";
            flag = "-c";
        }
        String[] both = {shell, flag, "echo " + host};
        // ruleid: assay.java.command-built-from-input
        rt.exec(both, null);
        // ruleid: assay.java.command-built-from-input
        rt.exec(new String[]{"cmd.exe", "/c", "dir " + host});
        // ok: assay.java.command-built-from-input
        rt.exec(new String[]{"/usr/bin/id", host});
        // ok: assay.java.command-built-from-input
        new ProcessBuilder("ping", "-c", "1", host).start();
        List<String> list = new ArrayList<String>();
        list.add("bash");
        list.add("-c");
        list.add("echo " + host);
        // ruleid: assay.java.command-built-from-input
        ProcessBuilder pb = new ProcessBuilder(list);
        ProcessBuilder pb2 = new ProcessBuilder();
        // ruleid: assay.java.command-built-from-input
        pb2.command("bash", "-c", host);
        // ruleid: assay.java.command-built-from-input, assay.java.null-answer-used
        pb2.command(host.split(" "));
        if (!TOOLS.contains(host)) {
            throw new IllegalArgumentException();
        }
        // ok: assay.java.command-built-from-input
        rt.exec(host);
    }

    public String run(String command) throws IOException {
        // ruleid: assay.java.command-built-from-input
        Process p = Runtime.getRuntime().exec(command);
        // ruleid: assay.java.command-built-from-input
        new ProcessBuilder(command.split("\\s+")).start();
        List<String> args = new ArrayList<>();
        args.add("git");
        args.add("log");
        args.add(command);
        // ok: assay.java.command-built-from-input
        new ProcessBuilder(args).start();
        String[] fixed = new String[]{"ls", "-l"};
        // ok: assay.java.command-built-from-input
        Runtime.getRuntime().exec(fixed);
        String env = System.getenv("TOOL");
        // ruleid: assay.java.command-built-from-input
        Runtime.getRuntime().exec(env + " --version");
        if (!command.matches("^[a-zA-Z0-9.]+$")) return "bad";
        // ok: assay.java.command-built-from-input
        Runtime.getRuntime().exec("nslookup " + command);
        return "";
    }

    public void compress(List<String> files, int level) throws IOException {
        StringBuilder sb = new StringBuilder();
        sb.append("tar czf out.tgz ");
        for (String f : files) {
            sb.append(f).append(" ");
        }
        // ruleid: assay.java.command-built-from-input
        Runtime.getRuntime().exec(sb.toString());
        // ok: assay.java.command-built-from-input
        Runtime.getRuntime().exec("gzip -" + level);
        List<String> cmd = new ArrayList<>(List.of("tar", "czf", "out.tgz", "--"));
        cmd.addAll(files);
        // ok: assay.java.command-built-from-input
        new ProcessBuilder(cmd).start();
    }
}
