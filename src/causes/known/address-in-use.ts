import type { Cause } from '../cause.ts'

export default {
  id: 'address-in-use',
  codes: [405, 430, 439, 443, 446],
  values: ['port'],
  evidence: [
    { says: 'EADDRINUSE: address already in use {address}:{port}' },
    { says: 'EADDRINUSE: address already in use :::{port}' },
    // Node.js before version 12.
    { says: 'EADDRINUSE {address}:{port}' },
    { says: 'EADDRINUSE :::{port}' },
    { says: "bind on address ('{address}', {port}" },
    { says: "Connection in use: ('{address}', {port}" },
    { says: 'listen tcp :{port}: bind: address already in use' },
    { says: 'listen tcp {address}:{port}: bind: address already in use' },
    { says: 'bind() to {address}:{port} failed (98' },
    { says: 'Failed to listen on {address}:{port} (reason: Address already in use' },
    ...['was already in use', 'is already in use', 'is in use', 'already in use'].map((state) => ({
      says: `port {port} ${state}`,
    })),
    { says: 'EADDRINUSE' },
    { says: 'Address already in use' },
    { says: 'Only one usage of each socket address {any}is normally permitted' },
  ],
  headline: [
    {
      en: 'port {port} is taken: the server was started twice in one instance',
      zh: '端口 {port} 已被占用：同一实例里服务启动了两次',
    },
    {
      en: 'the port is taken: the server was started twice in one instance',
      zh: '端口已被占用：同一实例里服务启动了两次',
    },
  ],
  steps: [
    {
      say: {
        en: 'Start the server once, outside the handler; an event function needs no server at all.',
        zh: '在入口函数之外只启动一次服务；事件函数根本不需要启动服务。',
      },
    },
    {
      say: {
        en: 'Check scf_bootstrap for a second start; port 28902 belongs to the platform.',
        zh: '检查 scf_bootstrap 是否重复启动；28902 端口属于平台。',
      },
    },
  ],
  notThis: [{ en: 'A server on the wrong port: 446.', zh: '服务监听了错误的端口：446。' }],
  sources: ['https://cloud.tencent.com/document/product/583/97808'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Error: listen EADDRINUSE: address already in use :::3000\\n    at Server.setupListenHandle [as _listen2] (net.js:1318:16)\\n    at exports.main_handler (/var/user/index.js:14:9)","statusCode":430}',
      values: { port: '3000' },
      code: 430,
    },
    {
      text: "OSError: [Errno 98] error while attempting to bind on address ('0.0.0.0', 9000): address already in use",
      values: { port: '9000' },
      code: null,
    },
    {
      text: 'error: bind() to 0.0.0.0:9000 failed (98: Address already in use)',
      values: { port: '9000' },
      code: null,
    },
    {
      text: 'Error: listen EADDRINUSE: address already in use 0.0.0.0:9000\n    at Server.setupListenHandle [as _listen2] (node:net:1463:16)',
      values: { port: '9000' },
      code: null,
    },
  ],
} satisfies Cause
