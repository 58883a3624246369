import type { Cause, Values } from '../cause.ts'
import { pipOf } from '../python/pip.ts'

export default {
  id: 'missing-shared-library',
  codes: [405, 430, 439, 443],
  values: ['library', 'program'],
  evidence: [
    {
      says: '{program}: error while loading shared libraries: {library}: cannot open shared object file: No such file',
    },
    { says: '{program}: {library}: cannot open shared object file: No such file', when: namesBoth },
    { says: '{library}: cannot open shared object file: No such file', when: isLibrary },
    // musl, the C library of Alpine.
    { says: 'Error loading shared library {library}: No such file or directory (needed by {program})' },
    { says: 'Error loading shared library {library}', when: isLibrary },
    // What programs say that load a library themselves: cffi, cairocffi, shapely, unixODBC, Java.
    { says: "cannot load library '{library}'" },
    { says: 'no library called "{library}" was found' },
    { says: 'Could not find library {library} or load any of its variants' },
    { says: "Can't open lib '{library}' : file not found" },
    { says: 'Unable to find {library} shared library' },
    { says: '{library} shared library not found' },
    { says: 'no {library} in java.library.path' },
    // Playwright, in a frame of bars.
    {
      says: 'Missing libraries:{gap}lib{name}',
      when: ({ values: { name = '' } }) => ({ library: `lib${name}` }),
    },
    // macOS, .NET.
    { says: 'Library not loaded: {library}' },
    { says: "Unable to load shared library '{library}' or one of its dependencies" },
    { says: 'failed to find {library}', when: isLibrary },
    { says: 'no {library} is installed', when: isLibrary },
  ],
  derived: ({ run }) => ({ pip: pipOf(run.runtime) }),
  headline: {
    en: 'the system library {library} is missing',
    zh: '系统里没有共享库 {library}',
  },
  steps: [
    {
      say: {
        en: 'For libGL, use opencv-python-headless instead of opencv-python.',
        zh: '缺 libGL 时，用 opencv-python-headless 代替 opencv-python。',
      },
      snippet: '{pip} install opencv-python-headless -t .',
      when: ({ values: { library = '' } }) => /libGL/.test(library),
    },
    {
      say: {
        en: 'For Chrome, use a build that brings its own libraries, such as @sparticuz/chromium.',
        zh: 'Chrome 请改用自带依赖库的构建，例如 @sparticuz/chromium。',
      },
      when: ({ values: { library = '' } }) =>
        /lib(?:nss3|nspr4|atk|X11|gbm|cups|xkb|pango|drm)/i.test(library),
    },
    {
      say: {
        en: 'Use an image function that has the library installed.',
        zh: '改用装有这个库的镜像函数。',
      },
    },
    {
      say: {
        en: 'Or put the .so file into the package beside the program that needs it, built on the same system.',
        zh: '也可以把在相同系统上构建的 .so 文件一起打进代码包。',
      },
    },
  ],
  notThis: [
    {
      en: 'GLIBC not found: the library is there and too old.',
      zh: '提示找不到 GLIBC，是库存在但版本太旧。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/55594'],
  examples: [
    {
      text: 'Error: Failed to launch the browser process!\n/tmp/chrome: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory',
      values: { library: 'libnss3.so', program: '/tmp/chrome' },
      code: null,
    },
    {
      text: 'ImportError: libGL.so.1: cannot open shared object file: No such file or directory',
      values: { library: 'libGL.so.1' },
      code: null,
    },
    {
      text: 'OSError: libGL.so.1: cannot open shared object file: No such file or directory',
      values: { library: 'libGL.so.1' },
      code: null,
    },
    {
      text: "OSError: cannot load library 'libgobject-2.0-0': libgobject-2.0-0: cannot open shared object file: No such file or directory.  Additionally, ctypes.util.find_library() did not manage to locate a library called 'libgobject-2.0-0'",
      values: { library: 'libgobject-2.0-0' },
      code: null,
    },
    {
      text: 'java.lang.UnsatisfiedLinkError: /opt/jdk/lib/libfontmanager.so: libfreetype.so.6: cannot open shared object file: No such file or directory\n\tat java.base/java.lang.ClassLoader$NativeLibrary.load0(Native Method)',
      values: { library: 'libfreetype.so.6', program: '/opt/jdk/lib/libfontmanager.so' },
      code: null,
    },
    {
      text: "pyodbc.Error: ('01000', \"[01000] [unixODBC][Driver Manager]Can't open lib '/opt/microsoft/msodbcsql17/lib64/libmsodbcsql-17.7.so.2.1' : file not found (0) (SQLDriverConnect)\")",
      values: { library: '/opt/microsoft/msodbcsql17/lib64/libmsodbcsql-17.7.so.2.1' },
      code: null,
    },
    {
      text: 'OSError: no library called "cairo-2" was found\ncannot load library \'libcairo.so.2\': libcairo.so.2: cannot open shared object file: No such file or directory',
      values: { library: 'libcairo.so.2' },
      code: null,
    },
  ],
} satisfies Cause

type Named = { readonly values: Values }

/** Libraries of the system, and no part of a package that Node.js loads. */
function isLibrary({ values: { library = '' } }: Named): boolean {
  return /\.so(?:\.\d+){0,4}$|^lib\w/.test(library)
}

function namesBoth(named: Named): boolean {
  return isLibrary(named) && (named.values.program ?? '').includes('/')
}
