<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** A condition of an LDAP filter: an attribute has a value. */
function equalsCondition(string $attribute, string $value): string
{
    $hex = static fn (array $byte): string => sprintf('\\%02x', ord($byte[0]));

    return '(' . $attribute . '=' . preg_replace_callback('/[^A-Za-z0-9]/', $hex, $value) . ')';
}

/** The LDAP filter that finds an alumnus by number and family name. */
function alumnusFilter(string $matriculation, string $familyName): string
{
    $conditions = [
        equalsCondition('objectClass', 'alumnus'),
        '(!' . equalsCondition('recordStatus', 'closed') . ')',
        equalsCondition('matriculationNumber', trim($matriculation)),
        equalsCondition('sn', trim($familyName)),
    ];

    return '(&' . implode('', $conditions) . ')';
}
