from django import template
from django.utils.html import format_html, format_html_join

register = template.Library()


@register.simple_tag
def comment_list(comments):
    """Render the comments of a post as an ordered list."""
    items = format_html_join(
        "", "<li><b>{}</b>: {}</li>", ((c.author_name, c.body) for c in comments)
    )
    return format_html("<ol>{}</ol>", items)
