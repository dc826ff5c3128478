class U {
    // the path is another topic's rule: what the client sends is cut down to its last component
    public void up(MultipartFile file) throws Exception {
        String name = FilenameUtils.getName(file.getOriginalFilename());
        // ruleid: assay.java.upload-any-type
        file.transferTo(new File(DIR, name));
        // ruleid: assay.java.upload-any-type
        Files.copy(file.getInputStream(), root.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        // ok: assay.java.upload-any-type
        file.transferTo(new File(DIR, UUID.randomUUID() + ".bin"));
    }
    public void upSafe(MultipartFile file) throws Exception {
        String name = FilenameUtils.getName(file.getOriginalFilename());
        if (!ALLOWED.contains(FilenameUtils.getExtension(name))) {
            throw new IllegalArgumentException("type");
        }
        // ok: assay.java.upload-any-type
        file.transferTo(new File(DIR, name));
    }
    void limits() {
        // ruleid: assay.java.upload-no-limit
        resolver.setMaxUploadSize(-1);
        // ruleid: assay.java.upload-no-limit
        upload.setSizeMax(-1);
        // ok: assay.java.upload-no-limit
        resolver.setMaxUploadSize(10485760);
        // ok: assay.java.upload-no-limit
        upload.setSizeMax(LIMIT);
    }
}
