// Some dependencies export nothing for `require`. Where the usual lookup fails, the condition `import` is tried.
module.exports = (request, options) => {
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    try {
      return options.defaultResolver(request, {
        ...options,
        conditions: ['node', 'module-sync', 'import', 'default'],
      });
    } catch {
      throw error;
    }
  }
};
