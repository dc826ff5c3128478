class Store {
    void register(String name, String password) throws Exception {
        User user = new User();
        // ruleid: assay.java.password-stored-plain
        user.setPassword(password);
        userRepository.save(user);
    }
    void encoders(String name) throws Exception {
        // ruleid: assay.java.password-encoder-none
        PasswordEncoder e = NoOpPasswordEncoder.getInstance();
        // ruleid: assay.java.password-encoder-none
        auth.inMemoryAuthentication().withUser("u").password("{noop}" + name);
        // ok: assay.java.password-encoder-none
        PasswordEncoder f = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
    void registerSafe(String name, String password) throws Exception {
        User user = new User();
        // ok: assay.java.password-stored-plain
        user.setPassword(encoder.encode(password));
        userRepository.save(user);
        // ok: assay.java.password-encoder-none
        PasswordEncoder f = new BCryptPasswordEncoder();
    }
    void insert(String name, String password) throws Exception {
        PreparedStatement ps = c.prepareStatement("INSERT INTO users (name, password) VALUES (?, ?)");
        ps.setString(1, name);
        // ruleid: assay.java.password-stored-plain
        ps.setString(2, password);
        ps.executeUpdate();
    }
    void insertSafe(String name, String password) throws Exception {
        PreparedStatement ps = c.prepareStatement("INSERT INTO users (name, password) VALUES (?, ?)");
        ps.setString(1, name);
        String hash = BCrypt.hashpw(password, BCrypt.gensalt(12));
        // ok: assay.java.password-stored-plain
        ps.setString(2, hash);
    }
    void save(String password, String cardNumber) throws Exception {
        FileWriter w = new FileWriter("users.txt");
        // ruleid: assay.java.secret-stored-plain
        w.write("pw=" + password);
        // ruleid: assay.java.secret-stored-plain
        editor.putString("card", cardNumber);
        // ok: assay.java.secret-stored-plain
        w.write("pw=" + hash(password));
        // ok: assay.java.secret-stored-plain
        w.write("done");
        // ok: assay.java.secret-stored-plain
        editor.putString("card", encrypt(cardNumber));
    }
}
