class NullResults {
    private final Map<String, Person> people = new HashMap<>();
    private EntityManager em;

    String first(String id) {
        Person p = people.get(id);
        // ruleid: assay.java.null-answer-used
        return p.name();
    }
    String second(String id) {
        // ruleid: assay.java.null-answer-used-at-once
        return people.get(id).name();
    }
    String tested(String id) {
        Person p = people.get(id);
        if (p == null) {
            return "nobody";
        }
        // ok: assay.java.null-answer-used
        return p.name();
    }
    String known(String id) {
        if (!people.containsKey(id)) {
            throw new IllegalArgumentException(id);
        }
        // ok: assay.java.null-answer-used-at-once
        return people.get(id).name();
    }
    void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String action = request.getParameter("action");
        // ruleid: assay.java.null-answer-used
        if (action.equals("list")) {
            list();
        }
        // ok: assay.java.null-answer-used
        if ("list".equals(action)) {
            list();
        }
        // ruleid: assay.java.null-answer-used-at-once
        String q = request.getParameter("q").trim();
        // ruleid: assay.java.null-answer-used-at-once
        for (Cookie c : request.getCookies()) {
            seen(c);
        }
    }
    void handleRight(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String action = request.getParameter("action");
        if (action == null || action.isEmpty()) {
            return;
        }
        // ok: assay.java.null-answer-used
        work(action.trim());
        String q = request.getParameter("q");
        // ok: assay.java.null-answer-used
        work(q != null ? q.trim() : "");
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            // ok: assay.java.null-answer-used-at-once
            for (Cookie c : cookies) {
                seen(c);
            }
        }
    }
    Person find(String name) {
        for (Person p : people.values()) {
            if (p.name().equals(name)) {
                return p;
            }
        }
        return null;
    }
    String mail(String name) {
        Person p = find(name);
        // ruleid: assay.java.null-answer-used
        return p.mail();
    }
    String mailAtOnce(String name) {
        // ruleid: assay.java.null-answer-used-at-once
        return find(name).mail();
    }
    String mailRight(String name) {
        Person p = find(name);
        // ok: assay.java.null-answer-used
        return p != null ? p.mail() : "";
    }
    String stored(long id) {
        Person p = em.find(Person.class, id);
        // ruleid: assay.java.null-answer-used
        return p.name();
    }
    String storedRight(long id) {
        Person p = em.find(Person.class, id);
        if (Objects.isNull(p)) {
            throw new NotFoundException();
        }
        // ok: assay.java.null-answer-used
        return p.name();
    }
}
