-- Asks in random order: args are a file with one line a question (path, what stands before and after the variables, file of variables) and a seed.
local questions = {}

function init(args)
  math.randomseed(tonumber(args[2]))
  for line in io.lines(args[1]) do
    local path, head, tail, file = line:match('^([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)$')
    local variables = {}
    for one in io.lines(file) do variables[#variables + 1] = one end
    questions[#questions + 1] = { path = path, head = head, tail = tail, variables = variables }
  end
end

local headers = { ['content-type'] = 'application/json' }

function request()
  local question = questions[math.random(#questions)]
  local body = question.head .. question.variables[math.random(#question.variables)] .. question.tail
  return wrk.format('POST', question.path, headers, body)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"seconds":%f,"bytes":%d,"medianMs":%f,"p99Ms":%f,"failed":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
