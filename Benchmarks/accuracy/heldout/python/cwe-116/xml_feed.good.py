from datetime import datetime
from xml.sax.saxutils import escape, quoteattr


def rss_item(post):
    when = datetime.fromisoformat(post["published"]).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        "<item><title>" + escape(post["title"]) + "</title>"
        "<enclosure url=" + quoteattr(post["audio"]) + ' type="audio/mpeg"/>'
        "<pubDate>" + when + "</pubDate></item>"
    )


def feed(posts):
    head = '<?xml version="1.0"?><rss version="2.0"><channel><title>Radio</title>'
    return head + "".join(rss_item(p) for p in posts) + "</channel></rss>"
