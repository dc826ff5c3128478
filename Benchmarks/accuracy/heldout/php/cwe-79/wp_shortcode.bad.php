<?php
/**
 * Plugin Name: Team quote
 */

add_shortcode('team_quote', 'team_quote_render');

function team_quote_render($atts)
{
    $atts = shortcode_atts(['author' => 'Anonymous'], $atts);
    $highlight = isset($_GET['highlight']) ? wp_unslash($_GET['highlight']) : '';
    $quote = get_option('team_quote_text', '');

    $html = '<blockquote><p>' . esc_html($quote) . '</p>';
    if ($highlight !== '') {
        $html .= '<small>Shown for: ' . $highlight . '</small>';
    }
    return $html . '<cite>' . esc_html($atts['author']) . '</cite></blockquote>';
}
