import urllib.request

def fetch_url_content(url):
    with urllib.request.urlopen(url) as response:
        return response.read().decode('utf-8')

url = "https://1mocat.github.io/k3v9q7.2f81ax.ms.html"
content = fetch_url_content(url)
print(content)
