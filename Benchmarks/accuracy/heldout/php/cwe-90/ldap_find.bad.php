<?php
$ldap = ldap_connect('ldaps://ldap.example.org');
ldap_set_option($ldap, LDAP_OPT_PROTOCOL_VERSION, 3);
ldap_bind($ldap, 'cn=reader,dc=example,dc=org', getenv('LDAP_PASSWORD'));

$name = $_GET['name'] ?? '';
$filter = "(&(objectClass=inetOrgPerson)(cn=*$name*))";
$found = ldap_search($ldap, 'ou=people,dc=example,dc=org', $filter, ['cn', 'mail'], 0, 50);
$entries = ldap_get_entries($ldap, $found);

$out = [];
for ($i = 0; $i < $entries['count']; $i++) {
    $out[] = ['name' => $entries[$i]['cn'][0], 'mail' => $entries[$i]['mail'][0] ?? null];
}
header('Content-Type: application/json');
echo json_encode($out);
