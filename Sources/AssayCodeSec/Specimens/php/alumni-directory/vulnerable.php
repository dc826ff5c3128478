<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** The LDAP filter that finds an alumnus by number and family name. */
function alumnusFilter(string $matriculation, string $familyName): string
{
    $matriculation = trim($matriculation);
    $familyName = trim($familyName);

    return "(&(objectClass=alumnus)(!(recordStatus=closed))"
        . "(matriculationNumber=$matriculation)(sn=$familyName))";
}
