import java.sql.*;
import java.util.*;

class SqlServlet extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        Statement st = con.createStatement();
        // ruleid: assay.java.sql-built-from-input
        ResultSet rs = st.executeQuery("SELECT * FROM users WHERE name = '" + name + "'");
        String sql = String.format("DELETE FROM t WHERE name = '%s'", name);
        // ruleid: assay.java.sql-built-from-input
        st.execute(sql);
        StringBuilder sb = new StringBuilder("SELECT * FROM t WHERE 1=1");
        if (name != null) {
            sb.append(" AND name = '").append(name).append("'");
        }
        // ruleid: assay.java.sql-built-from-input
        PreparedStatement ps = con.prepareStatement(sb.toString());
        // ok: assay.java.sql-built-from-input
        PreparedStatement ps2 = con.prepareStatement("SELECT * FROM t WHERE name = ?");
        ps2.setString(1, name);
        // ok: assay.java.sql-built-from-input
        ResultSet rs2 = ps2.executeQuery();
        StringBuilder sb2 = new StringBuilder("SELECT * FROM t WHERE 1=1");
        List<Object> args = new ArrayList<>();
        if (name != null) {
            sb2.append(" AND name = ?");
            args.add(name);
        }
        // ok: assay.java.sql-built-from-input
        jdbcTemplate.query(sb2.toString(), args.toArray(), mapper);
        int id = Integer.parseInt(request.getParameter("id"));
        // ok: assay.java.sql-built-from-input
        st.executeQuery("SELECT * FROM t WHERE id = " + id);
        name = "constant";
        // ok: assay.java.sql-built-from-input
        st.executeQuery("SELECT * FROM t WHERE name = '" + name + "'");
    }
}

class UserDao {
    private static final Map<String, String> COLUMNS = Map.of("a", "a_col");
    private static final Set<String> ALLOWED = Set.of("name", "age");

    public List<User> find(String name) {
        // ruleid: assay.java.sql-built-from-input
        return entityManager.createQuery("from User where name = '" + name + "'", User.class).getResultList();
    }
    public List<User> find2(String name) {
        // ok: assay.java.sql-built-from-input
        return entityManager.createQuery("from User where name = :n", User.class).setParameter("n", name).getResultList();
    }
    public List<User> nativeQ(String name) {
        // ruleid: assay.java.sql-built-from-input
        return em.createNativeQuery("select * from users where name like '%" + name + "%'").getResultList();
    }
    public List<Map<String, Object>> sorted(String column) {
        if (!ALLOWED.contains(column)) {
            throw new IllegalArgumentException("column");
        }
        // ok: assay.java.sql-built-from-input
        return jdbcTemplate.queryForList("SELECT * FROM t ORDER BY " + column);
    }
    public List<Map<String, Object>> sorted2(String column) {
        String c = COLUMNS.getOrDefault(column, "id");
        // ok: assay.java.sql-built-from-input
        return jdbcTemplate.queryForList("SELECT * FROM t ORDER BY " + c);
    }
    public List<Map<String, Object>> sorted3(String column) {
        // ruleid: assay.java.sql-built-from-input
        return this.jdbcTemplate.queryForList("SELECT * FROM t ORDER BY " + column);
    }
    public void insert(User user) {
        String sql = "INSERT INTO users VALUES ('" + user.getName() + "', '" + user.getEmail() + "')";
        // ruleid: assay.java.sql-built-from-input
        jdbcTemplate.update(sql);
        // ok: assay.java.sql-built-from-input
        jdbcTemplate.update("INSERT INTO users VALUES (?, ?)", user.getName(), user.getEmail());
    }
    public void in(List<String> ids) throws SQLException {
        String marks = ids.stream().map(x -> "?").collect(Collectors.joining(","));
        String list = "'" + String.join("','", ids) + "'";
        // ruleid: assay.java.sql-built-from-input
        connection.prepareStatement("SELECT * FROM t WHERE id IN (" + list + ")");
        String holes = String.join(",", Collections.nCopies(ids.size(), "?"));
        // ok: assay.java.sql-built-from-input
        connection.prepareStatement("SELECT * FROM t WHERE id IN (" + holes + ")");
    }
    public User criteria(String name) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<User> q = cb.createQuery(User.class);
        Root<User> root = q.from(User.class);
        q.where(cb.equal(root.get("name"), name));
        // ok: assay.java.sql-built-from-input
        return em.createQuery(q).getSingleResult();
    }
    public User byMap(String name) {
        Map<String, Object> m = new HashMap<>();
        m.put("name", name);
        // ok: assay.java.sql-built-from-input
        return namedJdbc.queryForObject("SELECT * FROM users WHERE name = :name", m, mapper);
    }
    public void psc(String name) {
        // ok: assay.java.sql-built-from-input
        jdbcTemplate.update(c -> {
            // ok: assay.java.sql-built-from-input
            PreparedStatement ps = c.prepareStatement("INSERT INTO t VALUES (?)");
            ps.setString(1, name);
            return ps;
        });
    }
    private List<User> helper(String where) {
        // ok: assay.java.sql-built-from-input
        return jdbcTemplate.query("SELECT * FROM t WHERE " + where, mapper);
    }
}

@RestController
class UserController {
    @GetMapping("/u")
    public List<User> u(@RequestParam String q, @RequestParam(required = false) Integer page) {
        // ruleid: assay.java.sql-built-from-input
        return jdbc.query("SELECT * FROM u WHERE q = '" + q + "' LIMIT " + page, mapper);
    }
    @GetMapping("/v")
    public List<User> v(@RequestParam String q, @RequestParam(required = false) Integer page) {
        // ok: assay.java.sql-built-from-input
        return jdbc.query("SELECT * FROM u WHERE q = ? LIMIT " + page, mapper, q);
    }
    @GetMapping("/w/{id}")
    public List<User> w(@PathVariable String id) {
        // ruleid: assay.java.sql-built-from-input
        return client.sql("x").toString() + jdbcClient.sql("SELECT * FROM u WHERE id = " + id).query(User.class).list();
    }
}

class Console {
    public static void main(String[] args) throws Exception {
        Scanner in = new Scanner(System.in);
        String pin = in.nextLine();
        Statement s = c.createStatement();
        // ruleid: assay.java.sql-built-from-input
        s.executeUpdate("UPDATE a SET b = '" + pin + "'");
        // ruleid: assay.java.sql-built-from-input
        s.addBatch("UPDATE a SET b = '" + args[0] + "'");
    }
}
