package idm;

import java.util.List;
import org.springframework.ldap.core.AttributesMapper;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.filter.AndFilter;
import org.springframework.ldap.filter.EqualsFilter;
import org.springframework.web.bind.annotation.*;

@RestController
public class GroupController {
    private final LdapTemplate ldap;

    public GroupController(LdapTemplate ldap) {
        this.ldap = ldap;
    }

    @GetMapping("/groups")
    public List<String> groups(@RequestParam String owner) {
        String filter = new AndFilter()
                .and(new EqualsFilter("objectClass", "groupOfNames"))
                .and(new EqualsFilter("owner", owner))
                .encode();
        AttributesMapper<String> cn = attrs -> (String) attrs.get("cn").get();
        return ldap.search("ou=groups", filter, cn);
    }
}
