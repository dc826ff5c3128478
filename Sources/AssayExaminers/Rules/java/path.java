import java.io.*;
import java.nio.file.*;

class Download extends HttpServlet {
    private static final String BASE = "/srv/files/";

    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("file");
        // ruleid: assay.java.path-built-from-input
        FileInputStream in = new FileInputStream(BASE + name);
        File file = new File(BASE, name);
        // ruleid: assay.java.path-built-from-input
        FileReader fr = new FileReader(file);
        // ruleid: assay.java.path-built-from-input
        byte[] b = Files.readAllBytes(Paths.get(BASE).resolve(name));
        // ruleid: assay.java.path-built-from-input
        Files.delete(Paths.get(BASE + name));
        // ruleid: assay.java.path-built-from-input
        Files.copy(request.getInputStream(), Paths.get(BASE, name));
        if (name.contains("..")) {
            throw new ServletException("no");
        }
        // ruleid: assay.java.path-built-from-input
        RandomAccessFile raf = new RandomAccessFile(new File(BASE + name.replace("../", "")), "rw");
        File last = new File(BASE, new File(name).getName());
        // ok: assay.java.path-built-from-input
        FileInputStream in2 = new FileInputStream(last);
        // ok: assay.java.path-built-from-input
        FileInputStream in3 = new FileInputStream(BASE + FilenameUtils.getName(name));
        Path p = Paths.get(BASE).resolve(Paths.get(name).getFileName());
        // ok: assay.java.path-built-from-input
        Files.readString(p);
        // ok: assay.java.path-built-from-input
        Files.write(Paths.get("/var/log/app.log"), name.getBytes());
        // ok: assay.java.path-built-from-input
        FileInputStream in4 = new FileInputStream(BASE + Integer.parseInt(name) + ".txt");
    }

    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("file");
        File file = new File(BASE, name);
        String canonical = file.getCanonicalPath();
        if (!canonical.startsWith(new File(BASE).getCanonicalPath() + File.separator)) {
            response.sendError(403);
            return;
        }
        // ok: assay.java.path-built-from-input
        FileInputStream in = new FileInputStream(file);
    }
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws Exception {
        Path base = Paths.get(BASE).toAbsolutePath();
        Path target = base.resolve(request.getPathInfo()).normalize();
        if (!target.startsWith(base)) throw new SecurityException("outside");
        // ok: assay.java.path-built-from-input
        Files.copy(request.getInputStream(), target);
    }
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getHeader("X-File");
        File f = new File(BASE, name);
        if (f.getCanonicalPath().startsWith(BASE)) {
            // ok: assay.java.path-built-from-input
            f.delete();
        }
        File g = new File(name);
        // ruleid: assay.java.path-built-from-input
        g.delete();
    }
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getHeader("X-File");
        // ruleid: assay.java.null-answer-used
        if (name.contains("..") || name.contains("/") || name.contains("\\")) {
            response.sendError(400);
            return;
        }
        // ok: assay.java.path-built-from-input
        new FileInputStream(BASE + name);
    }
}

@RestController
class Files2 {
    @GetMapping("/files/{name}")
    public Resource get(@PathVariable String name) throws IOException {
        Path p = root.resolve(name);
        // ruleid: assay.java.path-built-from-input
        return new UrlResource(p.toUri());
    }
    @PostMapping("/files")
    public String put(@RequestParam("f") MultipartFile file) throws IOException {
        // ruleid: assay.java.path-built-from-input, assay.java.upload-any-type
        file.transferTo(new File("/srv/up/" + file.getOriginalFilename()));
        String own = UUID.randomUUID() + "." + FilenameUtils.getExtension(file.getName());
        // ok: assay.java.path-built-from-input
        file.transferTo(new File("/srv/up/" + own));
        return "ok";
    }
    @GetMapping("/doc/{id}")
    public Resource doc(@PathVariable String id) throws IOException {
        Document d = documentRepository.findById(id).orElseThrow();
        // ok: assay.java.path-built-from-input
        return new FileSystemResource(d.getPath());
    }
}

class QualifiedNames extends HttpServlet {
    public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = "/srv/files/" + request.getHeader("file");
        // ruleid: assay.java.path-built-from-input
        java.io.FileInputStream in = new java.io.FileInputStream(new java.io.File(name));
        in.close();
    }

    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = "/srv/files/" + Integer.parseInt(request.getHeader("file"));
        // ok: assay.java.path-built-from-input
        java.io.FileInputStream in = new java.io.FileInputStream(new java.io.File(name));
        in.close();
    }
}
