<?php

/** Finds vessels of the public register; a filter that is null is left out. */
function searchVessels(PDO $db, ?string $ship, ?string $flag, ?float $minLength): array
{
    $sql = 'SELECT vessel_id, ship_name, flag_state, length_m FROM vessels WHERE is_listed';
    if ($ship !== null) {
        $sql .= " AND ship_name ILIKE '%" . $ship . "%'";
    }
    if ($flag !== null) {
        $sql .= " AND flag_state = '" . $flag . "'";
    }
    if ($minLength !== null) {
        $sql .= ' AND length_m >= ' . $minLength;
    }
    return $db->query($sql . ' ORDER BY ship_name')->fetchAll(PDO::FETCH_ASSOC);
}
