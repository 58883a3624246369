import type { Cause } from '../cause.ts'
import { inPackage } from '../code-root.ts'
import { moduleIn, packageOf } from '../python/packages.ts'
import { pipOf } from '../python/pip.ts'

export default {
  id: 'missing-python-module',
  codes: [430, 443],
  values: ['module', 'importer'],
  evidence: [
    {
      says: "ModuleNotFoundError: No module named '{module}'",
      // The platform imports the handler's file itself, so a trace without own frames speaks of that file.
      when: ({ values: { module = '' }, trace }) =>
        !trace?.isBeforeOwnCode && importedBy(module, trace?.ownFrames[0]?.file),
    },
    {
      says: "Unable to import module '{importer}': No module named '{module}'",
      when: ({ values: { module = '' } }) => importedBy(module, undefined),
    },
    {
      says: "Unable to import module '{importer}': No module named {module}",
      when: ({ values: { module = '' } }) => importedBy(module, undefined),
    },
    {
      says: 'Unable to import module: No module named {module}',
      when: ({ values: { module = '' } }) => importedBy(module, undefined),
    },
    {
      says: "ImportError: No module named '{module}'",
      when: ({ values: { module = '' }, trace }) =>
        !trace?.isBeforeOwnCode && importedBy(module, trace?.ownFrames[0]?.file),
    },
    {
      says: "ImportModuleError: No module named '{module}'",
      when: ({ values: { module = '' } }) => importedBy(module, undefined),
    },
    {
      // People leave the type out.
      says: "No module named '{module}'",
      when: ({ values: { module = '' }, trace }) => trace === undefined && importedBy(module, undefined),
    },
    {
      // Python 2 has no quotation marks.
      says: 'ImportError: No module named {module}',
      when: ({ values: { module = '' }, trace }) =>
        !trace?.isBeforeOwnCode && importedBy(module, trace?.ownFrames[0]?.file),
    },
    {
      // Some leave out both, and say no more.
      says: 'No module named {module}',
      when: ({ values: { module = '' }, trace, before, after }) =>
        trace === undefined && before.trim() === '' && after.trim() === '' && importedBy(module, undefined),
    },
    // Started with -m, and what packages say of another that they need.
    { says: 'bin/python{any}: No module named {module}' },
    { says: "Missing optional dependency '{module}'" },
    { says: 'ImproperlyConfigured: Error loading {module} module' },
  ],
  derived: ({ values: { module = '' }, run }) => {
    const name = packageOf(module)
    return { ...(name !== undefined && { package: name }), pip: pipOf(run.runtime) }
  },
  headline: { en: 'the package lacks the Python module {module}', zh: '代码包里缺少 Python 模块 {module}' },
  steps: [
    {
      say: {
        en: 'Install it into the code folder with the pip of the function’s Python version, then deploy the content of that folder.',
        zh: '用与函数 Python 版本一致的 pip 把它安装到代码目录，再把目录里的内容打包部署。',
      },
      snippet: '{pip} install {package} -t .',
      when: ({ values }) => values.package !== undefined,
    },
    {
      say: {
        en: 'No package is called {module}: look up what brings it. What Python 2 had of its own, Python 3 names differently.',
        zh: '没有名为 {module} 的包，请查明它由哪个包提供；Python 2 自带的模块在 Python 3 里换了名字。',
      },
      when: ({ values }) => values.package === undefined,
    },
    {
      say: {
        en: 'Or bind a layer that holds it; layers are unpacked to /opt, which Python searches too.',
        zh: '也可以绑定包含它的层；层会解压到 /opt，Python 同样会在那里查找。',
      },
    },
    {
      say: {
        en: 'Nothing is built in from Python 3.7 on: requests, numpy and the like have to be in the package.',
        zh: '从 Python 3.7 起没有内置库，requests、numpy 等都要自己打进代码包。',
      },
      when: ({ run }) => run.runtime === undefined || /^Python3\.(?:[7-9]|\d\d)/.test(run.runtime),
    },
  ],
  notThis: [
    { en: 'A file of your own project that is not in the package.', zh: '自己项目里的文件没有打进代码包。' },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/55594',
    'https://tencentcloud.com/document/product/583/40323',
  ],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","requestId":"6f1d2c3b-8a47-4d0e-9c15-2b7e60f4a931","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/runtime/python37/bootstrap.py\\", line 133, in init_handler\\n    func_handler = get_func(file_path)\\n  File \\"/var/user/index.py\\", line 3, in <module>\\n    import yaml\\nModuleNotFoundError: No module named \'yaml\'","statusCode":443}',
      values: { module: 'yaml', importer: 'index.py' },
      code: 443,
    },
    {
      text: 'No module named requests',
      values: { module: 'requests' },
      code: null,
    },
    {
      text: '/usr/bin/python3: No module named flask',
      values: { module: 'flask' },
      code: null,
    },
  ],
} satisfies Cause

/** The name of the module, and the file that imports it. */
function importedBy(module: string, file: string | undefined) {
  return {
    module: moduleIn(module),
    ...(file !== undefined && { importer: inPackage(file) }),
  }
}
