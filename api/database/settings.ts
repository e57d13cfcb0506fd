/** How the embedded server runs. Passed on the command line, so a cluster never keeps settings of an older version. */
export type Purpose = 'app' | 'test'

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // a client that vanished must not keep its locks
  tcp_keepalives_idle: '60',
  jit: 'off',
}

const settings: Record<Purpose, Record<string, string>> = {
  app: {
    ...common,
    // a worker opens up to fourteen (ten for its work, four for the doorbell), and eight of them must find room beside the API
    max_connections: '200',
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: '1.1',
    max_wal_size: '2GB',
    checkpoint_completion_target: '0.9',
  },
  // what tests store may be lost, so nothing waits for the disk
  test: {
    ...common,
    max_connections: '200',
    shared_buffers: '128MB',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    autovacuum: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
  },
}

export const serverArguments = (purpose: Purpose): string[] =>
  Object.entries(settings[purpose]).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** With the C locale trigrams of Chinese would be empty: characters are UTF-8, order stays binary. */
export const clusterArguments = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=postgres',
]
