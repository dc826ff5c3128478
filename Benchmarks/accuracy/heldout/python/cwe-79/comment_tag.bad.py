from django import template
from django.utils.safestring import mark_safe

register = template.Library()


@register.simple_tag
def comment_list(comments):
    """Render the comments of a post as an ordered list."""
    parts = []
    for c in comments:
        parts.append("<li><b>%s</b>: %s</li>" % (c.author_name, c.body))
    return mark_safe("<ol>" + "".join(parts) + "</ol>")
