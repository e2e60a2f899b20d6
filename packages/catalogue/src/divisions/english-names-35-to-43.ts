/** Names in pinyin without their kind: by the first four digits, `last two digits name, …`. Fujian, Jiangxi, Hunan. */
export const englishNames35To43: Readonly<Record<string, string>> = {
  '3501':
    "00 Fuzhou, 02 Gulou, 03 Taijiang, 04 Cangshan, 05 Mawei, 11 Jin'an, 12 Changle, 21 Minhou, 22 Lianjiang, 23 Luoyuan, 24 Minqing, 25 Yongtai, 28 Pingtan, 81 Fuqing, 82 Changle",
  '3502': "00 Xiamen, 03 Siming, 05 Haicang, 06 Huli, 11 Jimei, 12 Tong'an, 13 Xiang'an",
  '3503': '00 Putian, 02 Chengxiang, 03 Hanjiang, 04 Licheng, 05 Xiuyu, 22 Xianyou',
  '3504':
    "00 Sanming, 02 Meilie, 03 Sanyuan, 04 Sanyuan, 05 Shaxian, 21 Mingxi, 23 Qingliu, 24 Ninghua, 25 Datian, 26 Youxi, 27 Sha, 28 Jiangle, 29 Taining, 30 Jianning, 81 Yong'an",
  '3505':
    "00 Quanzhou, 02 Licheng, 03 Fengze, 04 Luojiang, 05 Quangang, 21 Hui'an, 24 Anxi, 25 Yongchun, 26 Dehua, 27 Jinmen, 81 Shishi, 82 Jinjiang, 83 Nan'an",
  '3506':
    "00 Zhangzhou, 02 Xiangcheng, 03 Longwen, 04 Longhai, 05 Changtai, 22 Yunxiao, 23 Zhangpu, 24 Zhao'an, 25 Changtai, 26 Dongshan, 27 Nanjing, 28 Pinghe, 29 Hua'an, 81 Longhai",
  '3507':
    "00 Nanping, 02 Yanping, 03 Jianyang, 21 Shunchang, 22 Pucheng, 23 Guangze, 24 Songxi, 25 Zhenghe, 81 Shaowu, 82 Wuyishan, 83 Jian'ou, 84 Jianyang",
  '3508':
    '00 Longyan, 02 Xinluo, 03 Yongding, 21 Changting, 22 Yongding, 23 Shanghang, 24 Wuping, 25 Liancheng, 81 Zhangping',
  '3509':
    "00 Ningde, 02 Jiaocheng, 21 Xiapu, 22 Gutian, 23 Pingnan, 24 Shouning, 25 Zhouning, 26 Zherong, 81 Fu'an, 82 Fuding",
  '3601':
    '00 Nanchang, 02 Donghu, 03 Xihu, 04 Qingyunpu, 05 Wanli, 11 Qingshanhu, 12 Xinjian, 13 Honggutan, 21 Nanchang, 22 Xinjian, 23 Anyi, 24 Jinxian',
  '3602': '00 Jingdezhen, 02 Changjiang, 03 Zhushan, 22 Fuliang, 81 Leping',
  '3603': '00 Pingxiang, 02 Anyuan, 13 Xiangdong, 21 Lianhua, 22 Shangli, 23 Luxi',
  '3604':
    "00 Jiujiang, 02 Lianxi, 03 Xunyang, 04 Chaisang, 21 Jiujiang, 23 Wuning, 24 Xiushui, 25 Yongxiu, 26 De'an, 27 Xingzi, 28 Duchang, 29 Hukou, 30 Pengze, 81 Ruichang, 82 Gongqingcheng, 83 Lushan",
  '3605': '00 Xinyu, 02 Yushui, 21 Fenyi',
  '3606': '00 Yingtan, 02 Yuehu, 03 Yujiang, 22 Yujiang, 81 Guixi',
  '3607':
    '00 Ganzhou, 02 Zhanggong, 03 Nankang, 04 Ganxian, 21 Gan, 22 Xinfeng, 23 Dayu, 24 Shangyou, 25 Chongyi, 26 Anyuan, 27 Longnan, 28 Dingnan, 29 Quannan, 30 Ningdu, 31 Yudu, 32 Xingguo, 33 Huichang, 34 Xunwu, 35 Shicheng, 81 Ruijin, 82 Nankang, 83 Longnan',
  '3608':
    "00 Ji'an, 02 Jizhou, 03 Qingyuan, 21 Ji'an, 22 Jishui, 23 Xiajiang, 24 Xingan, 25 Yongfeng, 26 Taihe, 27 Suichuan, 28 Wan'an, 29 Anfu, 30 Yongxin, 81 Jinggangshan",
  '3609':
    "00 Yichun, 02 Yuanzhou, 21 Fengxin, 22 Wanzai, 23 Shanggao, 24 Yifeng, 25 Jing'an, 26 Tonggu, 81 Fengcheng, 82 Zhangshu, 83 Gao'an",
  '3610':
    "00 Fuzhou, 02 Linchuan, 03 Dongxiang, 21 Nancheng, 22 Lichuan, 23 Nanfeng, 24 Chongren, 25 Le'an, 26 Yihuang, 27 Jinxi, 28 Zixi, 29 Dongxiang, 30 Guangchang",
  '3611':
    '00 Shangrao, 02 Xinzhou, 03 Guangfeng, 04 Guangxin, 21 Shangrao, 22 Guangfeng, 23 Yushan, 24 Yanshan, 25 Hengfeng, 26 Yiyang, 27 Yugan, 28 Poyang, 29 Wannian, 30 Wuyuan, 81 Dexing',
  '4301':
    '00 Changsha, 02 Furong, 03 Tianxin, 04 Yuelu, 05 Kaifu, 11 Yuhua, 12 Wangcheng, 21 Changsha, 22 Wangcheng, 24 Ningxiang, 81 Liuyang, 82 Ningxiang',
  '4302':
    '00 Zhuzhou, 02 Hetang, 03 Lusong, 04 Shifeng, 11 Tianyuan, 12 Lukou, 21 Zhuzhou, 23 You, 24 Chaling, 25 Yanling, 81 Liling',
  '4303': '00 Xiangtan, 02 Yuhu, 04 Yuetang, 21 Xiangtan, 81 Xiangxiang, 82 Shaoshan',
  '4304':
    '00 Hengyang, 05 Zhuhui, 06 Yanfeng, 07 Shigu, 08 Zhengxiang, 12 Nanyue, 21 Hengyang, 22 Hengnan, 23 Hengshan, 24 Hengdong, 26 Qidong, 81 Leiyang, 82 Changning',
  '4305':
    '00 Shaoyang, 02 Shuangqing, 03 Daxiang, 11 Beita, 21 Shaodong, 22 Xinshao, 23 Shaoyang, 24 Longhui, 25 Dongkou, 27 Suining, 28 Xinning, 29 Chengbu, 81 Wugang, 82 Shaodong',
  '4306':
    '00 Yueyang, 02 Yueyanglou, 03 Yunxi, 11 Junshan, 21 Yueyang, 23 Huarong, 24 Xiangyin, 26 Pingjiang, 81 Miluo, 82 Linxiang',
  '4307':
    '00 Changde, 02 Wuling, 03 Dingcheng, 21 Anxiang, 22 Hanshou, 23 Li, 24 Linli, 25 Taoyuan, 26 Shimen, 81 Jinshi',
  '4308': '00 Zhangjiajie, 02 Yongding, 11 Wulingyuan, 21 Cili, 22 Sangzhi',
  '4309': '00 Yiyang, 02 Ziyang, 03 Heshan, 21 Nan, 22 Taojiang, 23 Anhua, 81 Yuanjiang',
  '4310':
    '00 Chenzhou, 02 Beihu, 03 Suxian, 21 Guiyang, 22 Yizhang, 23 Yongxing, 24 Jiahe, 25 Linwu, 26 Rucheng, 27 Guidong, 28 Anren, 81 Zixing',
  '4311':
    "00 Yongzhou, 02 Lingling, 03 Lengshuitan, 21 Qiyang, 22 Dong'an, 23 Shuangpai, 24 Dao, 25 Jiangyong, 26 Ningyuan, 27 Lanshan, 28 Xintian, 29 Jianghua, 81 Qiyang",
  '4312':
    '00 Huaihua, 02 Hecheng, 21 Zhongfang, 22 Yuanling, 23 Chenxi, 24 Xupu, 25 Huitong, 26 Mayang, 27 Xinhuang, 28 Zhijiang, 29 Jingzhou, 30 Tongdao, 81 Hongjiang',
  '4313': '00 Loudi, 02 Louxing, 21 Shuangfeng, 22 Xinhua, 81 Lengshuijiang, 82 Lianyuan',
  '4331':
    '00 Xiangxi, 01 Jishou, 22 Luxi, 23 Fenghuang, 24 Huayuan, 25 Baojing, 26 Guzhang, 27 Yongshun, 30 Longshan',
};
