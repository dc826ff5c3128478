import java.util.Hashtable;
import javax.naming.*;
import javax.naming.directory.*;

public class DirectoryClient {
    private final DirContext ctx;

    public DirectoryClient(Hashtable<String, String> env) throws NamingException {
        this.ctx = new InitialDirContext(env);
    }

    public String mailOf(String uid) throws NamingException {
        SearchControls sc = new SearchControls();
        sc.setSearchScope(SearchControls.SUBTREE_SCOPE);
        sc.setReturningAttributes(new String[] {"mail"});
        NamingEnumeration<SearchResult> found =
                ctx.search("ou=people,dc=example,dc=org", "(uid=" + uid + ")", sc);
        if (!found.hasMore()) {
            return null;
        }
        Attribute mail = found.next().getAttributes().get("mail");
        return mail == null ? null : (String) mail.get();
    }
}
