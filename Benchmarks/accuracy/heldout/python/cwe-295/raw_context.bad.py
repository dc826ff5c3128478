import json
import ssl
import urllib.request


def weather(city_id):
    url = "https://weather.example.net/v1/now/%d" % city_id
    context = ssl._create_unverified_context()
    with urllib.request.urlopen(url, timeout=10, context=context) as reply:
        return json.load(reply)


def main():
    for city in (3143244, 2673730):
        now = weather(city)
        print(now["name"], now["temperature"])


main()
