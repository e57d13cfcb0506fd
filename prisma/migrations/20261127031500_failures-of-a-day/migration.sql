-- hosts are listed by what failed within a day: few rows, found without reading every address ever fetched
CREATE INDEX crawl_url_failed ON crawl_url ("doneAt", host) WHERE state = 'FAILED';
