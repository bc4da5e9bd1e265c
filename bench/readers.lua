-- Readers for S1 and S3: every thread speaks as many different browsers, each from an address of its own, as a newspaper has
-- readers at once; all of them take gzip.
local agents = {
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36",
}
local number = 0
local requests = {}
local readers = 2000

init = function(args)
  local path = wrk.path
  for n = 1, readers do
    requests[n] = wrk.format("GET", path, {
      ["Host"] = "127.0.0.1",
      ["User-Agent"] = agents[n % 3 + 1],
      ["Accept-Language"] = "vi-VN,vi;q=0.9",
      ["Accept-Encoding"] = "gzip, deflate, br",
      ["X-Forwarded-For"] = "203.0." .. math.floor(n / 250) .. "." .. n % 250,
    })
  end
end

request = function()
  number = number % readers + 1
  return requests[number]
end
