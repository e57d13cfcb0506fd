"""A plain Scrapy spider: title, text and links of every page; Scrapy's own filter knows what was seen."""
import json
import resource
import sys
import time

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.linkextractors import LinkExtractor

start, most, concurrency = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
counts = {"pages": 0, "characters": 0, "links": 0}


class Site(scrapy.Spider):
    name = "site"
    start_urls = [start]
    links = LinkExtractor()

    def parse(self, response):
        title = response.css("title::text").get() or ""
        text = " ".join(response.xpath("//body//text()[not(parent::script or parent::style)]").getall())
        links = self.links.extract_links(response)
        counts["pages"] += 1
        counts["characters"] += len(title) + len(text)
        counts["links"] += len(links)
        for link in links:
            yield scrapy.Request(link.url, callback=self.parse)


process = CrawlerProcess(
    {
        "CONCURRENT_REQUESTS": concurrency,
        "CONCURRENT_REQUESTS_PER_DOMAIN": concurrency,
        "CLOSESPIDER_PAGECOUNT": most,
        "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False,
        "ROBOTSTXT_OBEY": False,
    }
)
process.crawl(Site)
began = time.monotonic()
process.start()
seconds = time.monotonic() - began
used = resource.getrusage(resource.RUSAGE_SELF)
processor = used.ru_utime + used.ru_stime
print(json.dumps({**counts, "seconds": seconds, "processorSeconds": processor, "peakRssMb": used.ru_maxrss / 1024}))
