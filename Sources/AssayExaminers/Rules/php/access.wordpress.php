<?php
add_action('wp_ajax_save_mode', 'ajax_save_mode');
function ajax_save_mode()
{
    check_ajax_referer('mode');
    // ruleid: assay.php.action-for-everybody
    update_option('mode', sanitize_text_field($_POST['mode']));
    wp_die();
}

function ajax_delete_note()
{
    check_ajax_referer('note');
    // ruleid: assay.php.action-for-everybody
    wp_delete_post((int) $_POST['id']);
    wp_die();
}

function ajax_save_colour()
{
    check_ajax_referer('colour');
    if (!current_user_can('manage_options')) {
        wp_die(-1);
    }
    // ok: assay.php.action-for-everybody
    update_option('colour', sanitize_text_field($_POST['colour']));
    wp_die();
}

function save_counter()
{
    // ok: assay.php.action-for-everybody
    update_option('counter', (int) get_option('counter') + 1);
}
