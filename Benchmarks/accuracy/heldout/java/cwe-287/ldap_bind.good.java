import java.util.Hashtable;
import javax.naming.*;
import javax.naming.directory.InitialDirContext;
import javax.naming.ldap.Rdn;

public class LdapAuthenticator {
    private final String url;

    public LdapAuthenticator(String url) {
        this.url = url;
    }

    public boolean authenticate(String user, String password) {
        if (user == null || user.isEmpty() || password == null || password.isEmpty()) {
            return false;
        }
        Hashtable<String, Object> env = new Hashtable<>();
        env.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        env.put(Context.PROVIDER_URL, url);
        env.put(Context.SECURITY_AUTHENTICATION, "simple");
        env.put(Context.SECURITY_PRINCIPAL, "uid=" + Rdn.escapeValue(user) + ",ou=people,dc=example,dc=org");
        env.put(Context.SECURITY_CREDENTIALS, password);
        try {
            new InitialDirContext(env).close();
            return true;
        } catch (NamingException e) {
            return false;
        }
    }
}
