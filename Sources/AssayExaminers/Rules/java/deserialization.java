class D extends HttpServlet {
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        ObjectInputStream in = new ObjectInputStream(request.getInputStream());
        // ruleid: assay.java.deserialize-object-stream
        Object o = in.readObject();
        // ruleid: assay.java.deserialize-object-stream
        Object p = new ObjectInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(request.getParameter("d")))).readObject();
        try (XMLDecoder d = new XMLDecoder(request.getInputStream())) {
            // ruleid: assay.java.deserialize-object-stream
            Object x = d.readObject();
        }
        XStream xs = new XStream();
        // ruleid: assay.java.deserialize-library
        Object y = xs.fromXML(request.getReader());
        // ruleid: assay.java.deserialize-library
        Object z = new Yaml().load(request.getReader());
        Yaml yaml = new Yaml();
        // ruleid: assay.java.deserialize-library
        Map<String, Object> m = yaml.load(body);
        ObjectMapper om = new ObjectMapper();
        // ruleid: assay.java.deserialize-library
        om.enableDefaultTyping();
        // ok: assay.java.deserialize-library
        User u = om.readValue(request.getReader(), User.class);
    }
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws Exception {
        ObjectInputStream in = new ObjectInputStream(request.getInputStream());
        in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("com.example.*;!*"));
        // ok: assay.java.deserialize-object-stream
        Object o = in.readObject();
        XStream xs = new XStream();
        xs.allowTypes(new Class[]{User.class});
        // ok: assay.java.deserialize-library
        Object y = xs.fromXML(request.getReader());
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        // ok: assay.java.deserialize-library
        Map<String, Object> m = yaml.load(body);
        ValidatingObjectInputStream v = new ValidatingObjectInputStream(request.getInputStream());
        v.accept(User.class);
        // ok: assay.java.deserialize-object-stream
        Object q = v.readObject();
    }
    Object copy(Object source) throws Exception {
        ByteArrayOutputStream bos = new ByteArrayOutputStream();
        new ObjectOutputStream(bos).writeObject(source);
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bos.toByteArray()));
        // ok: assay.java.deserialize-object-stream
        return in.readObject();
    }
    private void readObject(ObjectInputStream in) throws Exception {
        in.defaultReadObject();
        // ok: assay.java.deserialize-object-stream
        this.x = (String) in.readObject();
    }
}
