<?php
/**
 * Plugin Name: Notice board
 */

add_action('wp_ajax_board_save', 'board_save');

function board_save()
{
    check_ajax_referer('board');
    $text = sanitize_textarea_field(wp_unslash($_POST['text'] ?? ''));
    $until = absint($_POST['until'] ?? 0);
    update_option('board_text', $text);
    update_option('board_until', $until);
    wp_send_json_success(['length' => strlen($text)]);
}

add_action('wp_footer', function () {
    echo '<aside>' . esc_html(get_option('board_text', '')) . '</aside>';
});
