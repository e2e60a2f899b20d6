/** What `zhulian help` prints. */
export const help: string = `珠联 Zhulian

  npm start [-- --port N --data DIR --fresh --quiet]      一省一库，十省一枢纽，本机运行 · the whole region on this machine
  npm run demo [-- --alone --law 2010 --lang en --json]
                                                   在终端里重放一家人的事 · one family's matter, replayed
  npm run rehearse [-- --schedules N --seed S]     按种子推演故障 · faults rehearsed by seed
  npm run rehearse -- --real-month [--json]        十省的一个月，供培训 · a month of ten provinces, for training
  npm run mutants [-- --json]                      逐一拆掉保护，看检查器能否发现 · safeties taken out one by one
  npm run chaos [-- --kills N --messages M --json] 真实进程在每个写入点被强杀 · real processes killed at every write point
  npm run demography -- project | urban | wpp | srb | lifetable | od fit | od ipf | import-census … [--json]
                                                   人口分析，逐格核对输入 · populations, every input cell checked
  npm run bench -- matching [--a A.csv --b B.csv --truth T.csv --json]
                                                   人员比对的准确度 · how well records of persons are matched
  npm run bench -- exchange [--json]               交换的速度与物理上限 · the exchange against its physical limit
  npm run bench -- custody [--obligations N --backlog N --json]
                                                   移交、存证、积压和期限 · hand-overs, proofs, a backlog and deadlines
  npm run zhulian -- hub --data DIR --port N       单独运行枢纽 · the hub in a process of its own
  npm run zhulian -- node --province SLUG --join FILE --data DIR --port N
                                                   单独运行一个省 · one province in a process of its own
  npm run zhulian -- keys rotate --province SLUG --data DIR [--stolen]
                                                   换签名密钥，报文照常往来 · a new signing key while messages flow
  npm run zhulian -- keys revoke --data HUBDIR --party ID --kid KID
                                                   枢纽吊销一把密钥 · the hub revokes a key
  npm run zhulian -- case bundle NUMBER [--data DIR --out FILE]
                                                   导出一个办件的证据包 · the evidence of one case, in one file
  npm run zhulian -- case verify FILE [--hub FINGERPRINT --lang en --json]
                                                   离线核验一个办件的证据包 · a bundle of evidence, checked offline
  npm run zhulian -- sm2 conform [--cases N --json]
                                                   国密与 OpenSSL 互验 · our SM2 against OpenSSL's, both ways`;
